import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { proveStranger } from '#core/packs/prove-pack';
import { saidError } from '#shared/said-error';
import type { Manifest } from '#shared/pack/manifest';
import type { SealIndex } from './seal-index';
import { unpackArchive } from './unpack';

/** What has been found out about a pack in an archive. */
export interface Inspected {
  manifest: Manifest;
  seal: string;
  /** Whether it is, byte for byte, what we would make of its contents, index included. */
  isProved: boolean;
}

/** How far an archive has been looked into, from 0 to 1: half of it is unpacking, the other half reading. */
export type OnPart = (part: number) => void;

/** Looks into an archive: unpacks it into an empty folder, and proves every file of it. */
export type Inspect = (archive: string, folder: string, onPart?: OnPart) => Promise<Inspected>;

const UNPACKING = 0.5;

/**
 * Does it in this thread. It may take as long and as much memory as the archive's limits allow, so that the app has it
 * done in a process of its own.
 * @param sealIndex who makes the index that the pack's own is compared with: that takes as long as all the rest, and
 *   begins as soon as there is anything to make it of
 * @throws FootlightError as `unpackArchive` and `proveStranger` do; what is in `folder` by then is left to the caller to
 *   remove
 */
export function inspectWith(sealIndex: SealIndex): Inspect {
  return async (archive, folder, onPart) => {
    let made: Promise<string | undefined> | undefined;
    await unpackArchive(archive, folder, {
      onProgress: ({ done, of }) => onPart?.((UNPACKING * done) / Math.max(of, 1)),
      onData: () => {
        made = sealIndex(folder);
        // It is awaited when the pack has been found in order; until then it is nobody's.
        made.catch(() => undefined);
      },
    });
    onPart?.(UNPACKING);
    const { pack, seal, isProved } = await proveStranger(folder, () => made ?? sealIndex(folder));
    await checkNothingElse(folder, pack.manifest, basename(archive));
    onPart?.(1);
    return { manifest: pack.manifest, seal, isProved };
  };
}

/** What the manifest does not name was proved by nobody. */
async function checkNothingElse(
  folder: string,
  manifest: Manifest,
  archive: string,
): Promise<void> {
  const named = new Set(['pack.json', ...manifest.files.map(({ name }) => name)]);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const inside = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!named.has(inside))
      throw saidError('pack-damaged', 'errors.archive.unnamed', {
        where: `${archive}: ${inside}`,
        remedy: 'errors.archive.unnamed.remedy',
      });
  }
}
