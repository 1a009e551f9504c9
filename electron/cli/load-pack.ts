import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack } from '#core/packs/build-pack';
import { openPack, type OpenPack } from '#core/packs/open-pack';

/** Whether a folder holds a pack as people write it, rather than a built one. */
export function isSourceFolder(folder: string): Promise<boolean> {
  return access(join(folder, 'film.yaml')).then(
    () => true,
    () => false,
  );
}

/** Loads a pack for the command line: a built one as the app opens it, or sources, built in memory. */
export async function loadPack(folder: string): Promise<OpenPack> {
  if (!(await isSourceFolder(folder))) return openPack(folder);
  return { pack: (await buildPack(folder)).pack, index: undefined };
}
