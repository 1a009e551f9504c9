import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#core/errno';
import { sha256 } from '#core/sha256';
import { FootlightError } from '#shared/errors';
import type { Manifest } from '#shared/pack/manifest';

/** What helps where the files of a pack are not what they should be. */
export const REBUILD = 'Install the pack again, or build it anew from its sources.';

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
      throw new FootlightError('pack-missing', `The film pack has no ${name}.`, {
        where: path,
        remedy: REBUILD,
      });
    }
    throw new FootlightError(
      'pack-unreadable',
      `${name} cannot be read (${errnoOf(error) ?? String(error)}).`,
      {
        where: path,
        remedy: 'Give your user the right to read it, then try again.',
      },
    );
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
    throw new FootlightError('pack-damaged', `The manifest does not list ${name}.`, {
      where: 'pack.json, files',
      remedy: REBUILD,
    });
  }
  // The bytes are what was published: as text, different bytes can look alike.
  const bytes = await readPackFile(folder, name);
  if (bytes.length !== listed.bytes) {
    throw new FootlightError(
      'pack-damaged',
      `${name} has ${String(bytes.length)} bytes; the manifest says ${String(listed.bytes)}.`,
      { where: join(folder, name), remedy: REBUILD },
    );
  }
  const found = sha256(bytes);
  if (found !== listed.sha256) {
    throw new FootlightError(
      'pack-damaged',
      `${name} is not the file that the pack was published with: its SHA-256 is ${found.slice(0, 12)}…, not ${listed.sha256.slice(0, 12)}….`,
      { where: join(folder, name), remedy: REBUILD },
    );
  }
  return bytes;
}
