import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { replaceFile } from '#core/storage/replace-file';
import { saidError } from '#shared/said-error';

/** What leaves as a file, as its errors name it. */
export type Exported =
  { what: 'notes' | 'pop-ups' | 'chapters' | 'own-pack' } | { what: 'pack'; film: string };

/**
 * Writes an export where the viewer wants it, whole or not at all.
 * @throws FootlightError `storage` if that cannot be done; what stood there before still does
 */
export async function writeExport(
  path: string,
  content: string | Uint8Array,
  exported: Exported,
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
    const film = exported.what === 'pack' ? exported.film : '';
    throw saidError('storage', `errors.export.${exported.what}`, {
      values: { film, reason: errnoOf(error) ?? String(error) },
      where: path,
      remedy: 'errors.export.remedy',
    });
  }
}
