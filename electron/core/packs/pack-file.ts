import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#core/errno';
import { sha256 } from '#core/sha256';
import type { ErrorMessageId } from '#shared/language/messages/errors';
import type { Manifest } from '#shared/pack/manifest';
import { saidError } from '#shared/said-error';

/** What helps where the files of a pack are not what they should be. */
export const REBUILD = 'errors.pack.rebuild' satisfies ErrorMessageId;

/** The seal of a pack: the SHA-256 of its manifest, which names every other file by its own. */
export function sealOf(manifestBytes: Buffer): string {
  return sha256(manifestBytes);
}

/** The seal of a pack as it lies in its folder; undefined where there is none. */
export async function sealIn(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'pack.json')).then(sealOf, () => undefined);
}

/**
 * The bytes of a file of a pack, whatever they are.
 * @throws FootlightError `pack-missing` or `pack-unreadable`
 */
export async function readPackFile(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  return readFile(path).catch((error: unknown) => {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '');
    if (missing) {
      throw saidError('pack-missing', 'errors.pack.no-file', {
        values: { file: name },
        where: path,
        remedy: REBUILD,
      });
    }
    throw saidError('pack-unreadable', 'errors.pack.unreadable', {
      values: { file: name, reason: errnoOf(error) ?? String(error) },
      where: path,
      remedy: 'errors.pack.right',
    });
  });
}

/**
 * The bytes of a file of a pack, which are those that it was published with.
 * @throws FootlightError as `readPackFile`, and `pack-damaged` if the manifest does not name them
 */
export async function verifiedFile(
  folder: string,
  name: string,
  { files }: Pick<Manifest, 'files'>,
): Promise<Buffer> {
  const listed = files.find((file) => file.name === name);
  if (!listed) {
    throw saidError('pack-damaged', 'errors.pack.unlisted', {
      values: { file: name },
      where: 'pack.json, files',
      remedy: REBUILD,
    });
  }
  // The bytes are what was published: as text, different bytes can look alike.
  const bytes = await readPackFile(folder, name);
  if (bytes.length !== listed.bytes) {
    throw saidError('pack-damaged', 'errors.pack.size', {
      values: { file: name, found: String(bytes.length), listed: String(listed.bytes) },
      where: join(folder, name),
      remedy: REBUILD,
    });
  }
  const found = sha256(bytes);
  if (found !== listed.sha256) {
    throw saidError('pack-damaged', 'errors.pack.hash', {
      values: { file: name, found: found.slice(0, 12), listed: listed.sha256.slice(0, 12) },
      where: join(folder, name),
      remedy: REBUILD,
    });
  }
  return bytes;
}
