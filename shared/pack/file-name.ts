/** How the names of packs end that are one file. */
export const PACK_ENDING = '.filmpack';

/** Where the pictures of a pack lie. */
export const MEDIA = 'media/';

/**
 * Names of a pack's files: lower case and ASCII, so that no two of them are one on any system, and none leads out of
 * the pack's folder.
 */
export const PACK_FILE = /^(?:media\/)?[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?$/;

/** Windows takes these for devices, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Whether a pack may have a file of that name. */
export function isPackFile(name: string): boolean {
  const own = name.startsWith(MEDIA) ? name.slice(MEDIA.length) : name;
  return PACK_FILE.test(name) && !DEVICE.test(own);
}
