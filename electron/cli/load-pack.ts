import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack } from '#core/packs/build-pack';
import { openPack, type OpenPack } from '#core/packs/open-pack';

/** Loads a pack for the command line: a built one as the app opens it, or sources, built in memory. */
export async function loadPack(folder: string): Promise<OpenPack> {
  const isSource = await access(join(folder, 'film.yaml')).then(
    () => true,
    () => false,
  );
  if (!isSource) return openPack(folder);
  return { pack: (await buildPack(folder)).pack, index: undefined };
}
