import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { replaceFile } from '#core/storage/replace-file';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { DRAFT } from './draft-file';
import { YamlSource } from '#core/packs/yaml-source';
import { Problems } from '#core/packs/problems';

/**
 * Writes the sources of a draft into a folder: into the very one if it is empty or holds the same pack, else into one
 * of the pack's name in it. What else lies there stays.
 * @returns where they are
 * @throws FootlightError `storage` if another pack is in the way, or it cannot be written there
 */
export async function saveSources(draft: string, id: string, chosen: string): Promise<string> {
  try {
    const target = await targetIn(chosen, id);
    for (const file of await filesIn(draft)) {
      const path = join(target, file);
      await mkdir(dirname(path), { recursive: true });
      const content = await readFile(join(draft, file));
      await replaceFile({ path, content, temporary: `${path}.${String(process.pid)}.tmp` });
    }
    return target;
  } catch (error) {
    if (error instanceof FootlightError) throw error;
    throw new FootlightError(
      'storage',
      `The sources could not be saved there (${errnoOf(error) ?? String(error)}).`,
      { where: chosen, remedy: 'Choose another folder, or free some space, and save them again.' },
    );
  }
}

async function targetIn(chosen: string, id: string): Promise<string> {
  const names = await readdir(chosen);
  if (names.length === 0 || (await packIn(chosen)) === id) return chosen;
  const inside = join(chosen, id);
  const other = await packIn(inside);
  if (other === undefined || other === id) return inside;
  throw new FootlightError('storage', `There is another pack already, ${other}.`, {
    where: inside,
    remedy: 'Choose another folder.',
  });
}

/** Id of the pack whose sources lie in a folder. */
async function packIn(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'film.yaml'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const film = new YamlSource(text, 'film.yaml').read(new Problems());
  const id = film !== null && typeof film === 'object' && 'id' in film ? film.id : undefined;
  return typeof id === 'string' ? id : 'one without a name';
}

/** The files of a draft, but for what only the app needs. */
async function filesIn(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true, recursive: true });
  return items
    .filter((item) => item.isFile() && !item.name.endsWith('.tmp'))
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .filter((file) => file !== DRAFT && !file.split(sep).some((part) => part.startsWith('.')))
    .sort();
}
