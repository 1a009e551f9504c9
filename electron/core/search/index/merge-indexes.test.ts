import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { FileBytes } from './byte-source';
import { mergeIndexes } from './merge-indexes';
import { packIndex, packIndexBytes } from './pack-index';
import { PackedIndex } from './packed-index';
import { indexOf, joinedBytes, mergedBytes } from './testing/joined-index';
import { somePack, somePacks } from './testing/generated-library';

interface Table {
  meta: unknown;
  sections: Record<string, [from: number, length: number]>;
}

/** The bytes of each section by its name, and what else the table says, whatever the order of the table. */
function contentOf(bytes: Uint8Array): { meta: unknown; sections: Record<string, string> } {
  const tail = Buffer.from(bytes.subarray(-8));
  const table = JSON.parse(
    Buffer.from(bytes.subarray(-8 - tail.readUInt32LE(0), -8)).toString(),
  ) as Table;
  const sections = Object.entries(table.sections).map(([name, [from, length]]) => [
    name,
    Buffer.from(bytes.subarray(from, from + length)).toString('hex'),
  ]);
  return { meta: table.meta, sections: Object.fromEntries(sections) as Record<string, string> };
}

describe('the merge of some indexes', () => {
  it('is the index over all of their entries, byte for byte', () => {
    fc.assert(
      fc.property(somePacks(1, 4), (packs) => {
        const merged = mergedBytes(packs.map(packIndex));
        const joined = joinedBytes(packs);
        expect(contentOf(merged)).toEqual(contentOf(joined));
        expect(merged.length).toBe(joined.length);
      }),
      HUNDREDS,
    );
  });

  it('is, of one, that one', () => {
    fc.assert(
      fc.property(somePack('film'), (pack) => {
        const bytes = packIndexBytes(pack.manifest, pack);
        expect(Buffer.compare(mergedBytes([indexOf(bytes)]), bytes)).toBe(0);
      }),
      HUNDREDS,
    );
  });

  it('without some films is the merge of the others', () => {
    const packsAndOut = somePacks(2, 4).chain((packs) =>
      fc.tuple(
        fc.constant(packs),
        fc.subarray(
          packs.map(({ manifest }) => manifest.id),
          { maxLength: packs.length - 1 },
        ),
      ),
    );
    fc.assert(
      fc.property(packsAndOut, fc.boolean(), (given, fromOne) => {
        const [packs, out] = given;
        const all = packs.map(packIndex);
        const stays = (film: string): boolean => !out.includes(film);
        const whole = fromOne ? [indexOf(mergedBytes(all))] : all;
        const others = all.filter((_index, i) => stays(packs[i]?.manifest.id ?? ''));
        expect(Buffer.compare(mergedBytes(whole, stays), mergedBytes(others))).toBe(0);
      }),
      HUNDREDS,
    );
  });

  it('is the same whichever are merged first', () => {
    fc.assert(
      fc.property(somePacks(3, 3), (packs) => {
        const [a, b, c] = packs.map(packIndex) as [PackedIndex, PackedIndex, PackedIndex];
        const atOnce = mergedBytes([a, b, c]);
        expect(Buffer.compare(mergedBytes([indexOf(mergedBytes([a, b])), c]), atOnce)).toBe(0);
        expect(Buffer.compare(mergedBytes([a, indexOf(mergedBytes([b, c]))]), atOnce)).toBe(0);
      }),
      HUNDREDS,
    );
  });

  it('is the same when the indexes are read from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'footlight-merge-'));
    fc.assert(
      fc.property(somePacks(2, 3), (packs) => {
        const files = packs.map((pack, i) => {
          const path = join(folder, String(i));
          writeFileSync(path, packIndexBytes(pack.manifest, pack));
          return new PackedIndex(new FileBytes(path));
        });
        const merged = mergedBytes(files);
        for (const file of files) file.close();
        expect(Buffer.compare(merged, mergedBytes(packs.map(packIndex)))).toBe(0);
      }),
      { ...HUNDREDS, numRuns: 50 },
    );
    rmSync(folder, { recursive: true });
  });

  it('of no index is refused', () => {
    expect(() => {
      mergeIndexes([], { write: () => undefined });
    }).toThrow(RangeError);
  });
});
