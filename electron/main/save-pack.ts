import { archiveBytes } from '#core/archive/write-archive';
import { PACK_ENDING } from '#shared/pack/file-name';
import { saveFile } from './save-file';

/**
 * Asks where a pack is to be saved, and writes it there as one file.
 * @param what it is, as people call it at the beginning of a sentence: `Your pack`
 * @param name the file name that is proposed, without its ending
 * @returns the path, or null if the viewer chose none
 * @throws FootlightError `storage` if it cannot be written there
 */
export async function savePack(
  what: string,
  name: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string | null> {
  return saveFile({
    what,
    name: `${name}${PACK_ENDING}`,
    content: await archiveBytes(files),
    form: { name: 'Film pack', extension: PACK_ENDING.slice(1) },
  });
}
