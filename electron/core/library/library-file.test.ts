import { describe, expect, it } from 'vitest';
import { toMerge, type LibraryPart } from './library-file';

let written = 0;

function part(films: number): LibraryPart {
  written += 1;
  return {
    file: `part-${String(written)}.bin`,
    films: Array.from({ length: films }, (_, i) => ({
      id: `f${String(i)}`,
      folder: `/${String(written)}/${String(i)}`,
      seal: 's',
    })),
  };
}

function sizesToMerge(
  sizes: readonly number[],
  gone: Readonly<Record<number, number>> = {},
): number[] {
  const parts = sizes.map((size, i) => part(size - (gone[i] ?? 0)));
  return toMerge(parts, sizes).map((each) => sizes[parts.indexOf(each)] ?? 0);
}

describe('the indexes that become one', () => {
  it('are none where there are few', () => {
    expect(sizesToMerge([1000, 1, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });

  it('are the small ones, while a large one is left alone', () => {
    expect(sizesToMerge([1000, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual(Array(8).fill(1));
    expect(sizesToMerge([12, 1000, 1, 1, 1, 1, 1, 1, 1])).toEqual([12, 1, 1, 1, 1, 1, 1, 1]);
    expect(sizesToMerge([1000, 300, 300, 1, 1, 1, 1, 1, 1])).toEqual(Array(6).fill(1));
    expect(sizesToMerge([512, 256, 128, 64, 32, 16, 8, 4, 2])).toEqual([
      512, 256, 128, 64, 32, 16, 8, 4, 2,
    ]);
  });

  it('are also one by itself of which much is gone', () => {
    expect(sizesToMerge([100, 5], { 0: 26 })).toEqual([100]);
    expect(sizesToMerge([100, 5], { 0: 25 })).toEqual([]);
    expect(sizesToMerge([4, 5], { 0: 4 })).toEqual([]);
  });

  it('stay few while a thousand films come one by one, each of which is written a few times', () => {
    let sizes: number[] = [];
    let films = 0;
    for (let film = 0; film < 1000; film += 1) {
      sizes.push(1);
      for (;;) {
        const parts = sizes.map((size) => part(size));
        const chosen = toMerge(parts, sizes);
        if (chosen.length === 0) break;
        const merged = chosen.reduce((sum, each) => sum + each.films.length, 0);
        films += merged;
        sizes = [merged, ...sizes.filter((_, i) => !chosen.includes(parts[i] ?? part(0)))];
      }
      expect(sizes.length).toBeLessThanOrEqual(8);
    }
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000);
    expect(films / 1000).toBeLessThan(10);
  });
});
