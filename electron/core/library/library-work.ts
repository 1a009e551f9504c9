import { closeSync, openSync, writeSync } from 'node:fs';
import { copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPack } from '#core/packs/open-pack';
import { openBytes } from '#core/search/index/byte-source';
import { mergeIndexes } from '#core/search/index/merge-indexes';
import { packIndexBytes } from '#core/search/index/pack-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { readIndex } from '#core/search/index/read-index';
import { INDEX_FILE } from '#shared/pack/pack';

/** What takes a library long, and is done where nobody waits for it. */
export interface LibraryWork {
  /**
   * Reads a pack, checking all of it, and writes an index of it. An index that came with the pack is not looked at,
   * unless the pack is one of those that have been proved: then it is the same that would be made.
   * @param proved seals of packs (`proveStranger`)
   * @returns the pack's id
   * @throws FootlightError as `openPack` does
   */
  index(folder: string, target: string, proved?: readonly string[]): Promise<string>;
  /**
   * Writes one index over several, while others are made. `keeps` names the films of each that stay.
   */
  merge(
    parts: readonly { path: string; keeps: readonly string[] }[],
    target: string,
  ): Promise<void>;
}

/** An index up to so many bytes is read whole: to merge it, all of it is wanted, piece by piece. */
const READ_WHOLE = 16 * 1024 * 1024;

/** Does the work where it stands. */
export const directWork: LibraryWork = {
  async index(folder, target, proved = []) {
    const { pack, index } = await openPack(folder, new Set(proved));
    const part = `${target}.part`;
    if (index) await copyFile(join(folder, INDEX_FILE), part);
    else await writeFile(part, packIndexBytes(pack.manifest, pack));
    await rename(part, target);
    return pack.manifest.id;
  },

  async merge(parts, target) {
    const sources = parts.map(({ path }) => openBytes(path, READ_WHOLE));
    const part = `${target}.part`;
    const file = openSync(part, 'w');
    try {
      const indexes = sources.map((source) => {
        const index = readIndex(source);
        if (!index) throw new RangeError('an index of the library is of another version');
        return index;
      });
      const keeps = new Map(indexes.map((index, i) => [index, new Set(parts[i]?.keeps)]));
      const sink = {
        write: (bytes: Uint8Array): void => {
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        },
      };
      for (const { meta } of indexes) await loadSearchLanguage(meta.language);
      mergeIndexes(indexes, sink, (film, index) => keeps.get(index)?.has(film) ?? false);
    } finally {
      closeSync(file);
      for (const source of sources) source.close();
    }
    await rename(part, target);
  },
};
