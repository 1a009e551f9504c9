import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPack } from './build-pack';
import { copiedRuns, shingleFile, SHINGLE_WORDS } from './shingles';
import { TINY_SOURCES, writeSources } from './testing/tiny-pack';

const hashesOf = (document: string): ReadonlySet<string> =>
  new Set(shingleFile(document).split('\n').filter(Boolean));

const word = fc.stringMatching(/^[a-z]{3,7}$/);
const sentence = (length: number): fc.Arbitrary<string[]> =>
  fc.array(word, { minLength: length, maxLength: length + 12 });

describe('what is copied', () => {
  test('is found in any text that shares eight words in a row, however they are set', () => {
    const cases = fc.tuple(
      sentence(SHINGLE_WORDS),
      sentence(0),
      sentence(0),
      sentence(0),
      sentence(0),
    );
    fc.assert(
      fc.property(cases, ([run, a, b, c, d]) => {
        const document = [...a, ...run, ...b].join(' ');
        const dressed = run.map((each, i) => (i % 3 === 0 ? each.toUpperCase() : each)).join(',\n');
        const text = [...c, dressed, ...d].join(' — ');
        expect(copiedRuns(text, hashesOf(document), []).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('is nothing where at most seven words in a row are shared', () => {
    fc.assert(
      fc.property(sentence(SHINGLE_WORDS), fc.nat(30), (run, at) => {
        const text = run
          .flatMap((each, i) => (i % 7 === at % 7 ? [`${each}xq`] : [each]))
          .join(' ');
        expect(copiedRuns(text, hashesOf(run.join(' ')), [])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is told in the words of the text', () => {
    const document = 'The quick brown fox jumps over the lazy old dog.';
    expect(
      copiedRuns('So “the quick brown FOX jumps over the lazy” hen', hashesOf(document), []),
    ).toEqual(['the quick brown FOX jumps over the lazy']);
  });

  test('is no title, but any word beside one', () => {
    const title = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const hashes = hashesOf(`he made ${title.join(' ')} in may`);
    expect(copiedRuns(`See ${title.join(' ')}.`, hashes, [title])).toEqual([]);
    expect(copiedRuns(`See ${title.join(' ')}.`, hashes, [])).toHaveLength(1);
    expect(copiedRuns(`See ${title.join(' ')} in`, hashes, [title])).toHaveLength(1);
  });

  test('cannot be read back: a line is twelve letters of a hash', () => {
    for (const line of shingleFile('a b c d e f g h i j').trim().split('\n'))
      expect(line).toMatch(/^[0-9a-f]{12}$/);
  });
});

test('a pack that copies is refused, with the place and the words', async () => {
  const document = 'Long ago the people of the town would walk slowly to the market.';
  const shingles = { 'shingles/book.txt': shingleFile(document) };
  await expect(
    buildPack(await writeSources({ ...TINY_SOURCES, ...shingles })),
  ).resolves.toBeDefined();
  const copied = {
    ...TINY_SOURCES,
    ...shingles,
    'scenes.yaml': (TINY_SOURCES['scenes.yaml'] ?? '').replace(
      'People walk.',
      'The people of the town would walk slowly.',
    ),
  };
  await expect(buildPack(await writeSources(copied))).rejects.toThrow(
    /scenes\.yaml:1:\d+: "street": 8 words in a row .*"The people of the town would walk slowly"/,
  );
});
