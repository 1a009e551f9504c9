import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { receivePack } from '#core/archive/import-pack';
import { buildPack } from '#core/packs/build-pack';
import { openPack, type OpenPack } from '#core/packs/open-pack';
import { FootlightError } from '#shared/errors';
import { PACK_ENDING } from '#shared/pack/file-name';

/** Whether a folder holds a pack as people write it, rather than a built one. */
export function isSourceFolder(folder: string): Promise<boolean> {
  return access(join(folder, 'film.yaml')).then(
    () => true,
    () => false,
  );
}

/**
 * Loads a pack for the command line: a built one or a `.filmpack` file as the app takes it, or sources, built in memory.
 * @throws FootlightError
 */
export async function loadPack(path: string): Promise<OpenPack> {
  if (path.endsWith(PACK_ENDING) && !(await isSourceFolder(path))) return openPacked(path);
  if (!(await isSourceFolder(path))) return openPack(path);
  return { pack: (await buildPack(path)).pack, index: undefined };
}

/** Opens a pack in one file, in a folder of which nothing is left afterwards. */
async function openPacked(path: string): Promise<OpenPack> {
  const folder = await mkdtemp(join(tmpdir(), 'filmpack-'));
  try {
    const incoming = await receivePack(path, folder);
    return await openPack(await incoming.install());
  } catch (error) {
    throw error instanceof FootlightError ? inside(error, path, folder) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An error that names the file that somebody has, rather than a folder that is gone by the time they read it. */
function inside(error: FootlightError, path: string, folder: string): FootlightError {
  const { code, message, where, remedy } = error;
  const file = where?.startsWith(folder) === true ? `${basename(path)}: ${basename(where)}` : where;
  return new FootlightError(code, message, {
    ...(file !== undefined && { where: file }),
    ...(remedy !== undefined && { remedy }),
  });
}
