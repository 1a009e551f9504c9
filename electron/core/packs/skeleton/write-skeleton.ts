import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';

/**
 * Writes the sources of a new pack into a folder that is empty or not there yet. If that fails, nothing of it is left.
 * @throws FootlightError `storage`
 */
export async function writeSkeleton(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const made = await emptyFolder(folder);
  try {
    for (const [file, text] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      // Never over a file that has come meanwhile.
      await writeFile(join(folder, file), text, { flag: 'wx' });
    }
  } catch (error) {
    const tops = new Set([...files.keys()].map((file) => file.split('/')[0] ?? ''));
    for (const name of tops) await rm(join(folder, name), { recursive: true, force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw refusal(`It cannot be written (${errnoOf(error) ?? String(error)}).`, folder);
  }
}

/** Sees that a folder is there and empty. @returns the first of the folders that had to be made */
async function emptyFolder(folder: string): Promise<string | undefined> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') throw refusal('This is a file, not a folder.', folder);
    if (errnoOf(error) !== 'ENOENT')
      throw refusal(`This folder cannot be read (${errnoOf(error) ?? String(error)}).`, folder);
    return mkdir(folder, { recursive: true }).catch((fault: unknown) => {
      throw refusal(`This folder cannot be made (${errnoOf(fault) ?? String(fault)}).`, folder);
    });
  }
  if (names.length > 0)
    throw refusal(
      `This folder has something in it: ${names.sort().slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}.`,
      folder,
    );
  return undefined;
}

function refusal(message: string, folder: string): FootlightError {
  return new FootlightError('storage', `${folder}: ${message}`, {
    where: folder,
    remedy: 'Name a folder that is empty or not there yet.',
  });
}
