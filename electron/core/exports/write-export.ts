import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { replaceFile } from '#core/storage/replace-file';
import { FootlightError } from '#shared/errors';

/**
 * Writes an export where the viewer wants it, whole or not at all.
 * @param what several things that are in it, as the beginning of a sentence: `Your notes`
 * @throws FootlightError `storage` if that cannot be done; what stood there before still does
 */
export async function writeExport(
  path: string,
  content: string | Uint8Array,
  what: string,
): Promise<void> {
  try {
    // A link stays a link: the file that it leads to is written.
    const target = await realpath(path).catch(() => path);
    await replaceFile({
      path: target,
      content,
      temporary: join(dirname(target), `.footlight-${String(process.pid)}.tmp`),
    });
  } catch (error) {
    throw new FootlightError(
      'storage',
      `${what} could not be saved there (${errnoOf(error) ?? String(error)}).`,
      { where: path, remedy: 'Choose another folder, or free some space, and save them again.' },
    );
  }
}
