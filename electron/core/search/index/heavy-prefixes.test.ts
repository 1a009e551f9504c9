import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyColumns } from './documents';
import { indexBytes } from './index-bytes';
import type { PackedIndex } from './packed-index';
import { placeTerms } from './placed-terms';
import { indexOf } from './testing/joined-index';
import { keptWeights } from './testing/places-of';

/** From so many documents of its terms on, added up, a beginning has a list of its own; its longest is as long. */
const HEAVY = 6_000;
const LONGEST = 4;

/** An index over texts of one field. */
function indexOver(texts: readonly (readonly string[])[]): PackedIndex {
  const { terms, lengths } = placeTerms(
    texts.map((text) => [text]),
    1,
  );
  const columns = { ...emptyColumns(texts.length, 0), lengths };
  columns.boosts.fill(1);
  return indexOf(
    indexBytes({
      meta: {
        schema: 0,
        language: 'en',
        lunr: '',
        fields: { names: ['text'], boosts: [1], readable: 1 },
        documents: texts.length,
        films: [],
        kinds: [],
      },
      columns,
      stored: texts.map((_text, i) => ({ id: String(i), title: '', body: '', asks: [] })),
      terms,
      facets: [],
    }),
  );
}

const LETTERS = ['a', 'b', 'é', 'z'];

/**
 * A corpus of many texts. Each holds words of one first letter only, out of a few letters or of many: what begins with
 * a letter stands in most texts or in few.
 */
const corpus = fc
  .record({
    documents: fc.integer({ min: 3000, max: 4500 }),
    ends: fc.uniqueArray(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 }), {
      minLength: 25,
      maxLength: 40,
    }),
    letters: fc.integer({ min: 1, max: 6 }),
    length: fc.integer({ min: 8, max: 60 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ documents, ends, letters, length, seed }) => {
    let state = seed;
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 0x80000000;
      return (state >> 8) % below;
    };
    return Array.from({ length: documents }, (_d, doc) => {
      const letter = 'abcxyz'.charAt(doc % letters);
      return Array.from(
        { length: 1 + next(length) },
        () => letter + (ends[next(ends.length)] ?? ''),
      );
    });
  });

describe('beginnings of many words', () => {
  it('have lists of their own, the best that any of their words weighs in each document', () => {
    const lists = { dense: 0, sparse: 0 };
    fc.assert(
      fc.property(corpus, (texts) => {
        const index = indexOver(texts);
        const { words, prefixes } = index;
        const terms = Array.from({ length: words.size }, (_, place) => words.term(place));
        const heavy = new Set<string>();
        for (const prefix of new Set(
          terms.flatMap((term) =>
            Array.from({ length: Math.min(LONGEST, term.length) }, (_, i) => term.slice(0, i + 1)),
          ),
        )) {
          const { from, to } = words.beginningWith(prefix);
          let sum = 0;
          for (let place = from; place < to; place += 1) sum += words.count(place);
          if (to - from > 1 && sum > HEAVY) heavy.add(prefix);
        }
        const own = Array.from({ length: prefixes.size }, (_, place) => prefixes.term(place));
        expect(own).toEqual([...heavy].sort());
        for (const prefix of own) {
          const union = new Map<number, number>();
          const { from, to } = words.beginningWith(prefix);
          for (let place = from; place < to; place += 1)
            for (const [doc, weight] of keptWeights(index, place))
              union.set(doc, Math.max(weight, union.get(doc) ?? 0));
          const place = prefixes.find(prefix);
          expect(prefixes.count(place)).toBe(union.size);
          const room = { docs: new Uint32Array(index.documents) };
          const { isDense, count, docs, weights } = index.prefixPosting(place, room);
          lists[isDense ? 'dense' : 'sparse'] += 1;
          const read = isDense
            ? Array.from(weights.subarray(0, index.documents), (weight, doc) => [doc, weight])
            : Array.from({ length: count }, (_, i) => [docs[i], weights[i]]);
          expect(read.filter(([, weight]) => weight !== 0)).toEqual(
            [...union].sort(([a], [b]) => a - b),
          );
        }
      }),
      { numRuns: 30, seed: 20_161_209 },
    );
    expect(Math.min(lists.dense, lists.sparse)).toBeGreaterThan(10);
  });
});
