import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { terms } from '#shared/search/pipeline';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { buildIndex, lunrIndex, stemOf } from './build-index';
import { Postings } from './postings';
import { QueryWeights } from './query-weights';

const word = fc.constantFrom(
  ...['dance', 'dances', 'dancing', 'dancer', 'star', 'stars', 'starry', 'city', 'cities'],
  ...['Café', 'cafes', 'piano', 'panio', 'pianos', 'jazz', 'a', 'of', 'observatory', 'observtory'],
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

const pack = fc
  .array(
    fc.record({
      title: text,
      body: text,
      weight: fc.constantFrom(0, 0.5, 1),
      revealsAt: fc.constant(filmSeconds(0)),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((list) =>
    smallPack(400, { entries: list.map((given, i) => entry(`e${String(i)}`, given)) }),
  );

/** lunr's own answer to the clauses that `QueryWeights` makes. */
function lunrScores(
  index: lunr.Index,
  words: readonly string[],
  near: boolean,
): Map<string, number> {
  const results = index.query((query) => {
    for (const typed of words) {
      query.term(typed, { boost: 10, usePipeline: false });
      query.term(typed, {
        boost: 3,
        usePipeline: false,
        wildcard: lunr.Query.wildcard.TRAILING,
      });
      if (near && typed.length >= 4)
        query.term(typed, {
          boost: 1,
          usePipeline: false,
          editDistance: typed.length >= 8 ? 2 : 1,
        });
    }
  });
  return new Map(results.map(({ ref, score }) => [ref, score]));
}

function ourScores(
  postings: Postings,
  words: readonly string[],
  near: boolean,
): Map<string, number> {
  const weights = new QueryWeights(
    postings,
    words.map((typed) => ({ typed, forms: [] })),
    near,
  );
  const sums = new Map<string, number>();
  for (const { term, boost } of weights.clauses()) {
    const posting = postings.posting(term);
    for (let i = 0; i < posting.length; i += 2) {
      const ref = postings.refs[posting[i] ?? 0] ?? '';
      const part = (boost * (posting[i + 1] ?? 0)) / weights.magnitude;
      sums.set(ref, (sums.get(ref) ?? 0) + part);
    }
  }
  return sums;
}

describe('lunr read the other way round', () => {
  it('finds what lunr finds, with the scores that lunr gives', () => {
    const words = fc
      .array(fc.oneof(word, fc.constantFrom('d', 'st', 'obs', 'paino', 'xyz')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => [...new Set(list.flatMap(terms))]);
    fc.assert(
      fc.property(pack, words, fc.boolean(), (given, asked, near) => {
        const theirs = lunrScores(lunrIndex(given), asked, near);
        const ours = ourScores(new Postings(buildIndex(given)), asked, near);
        expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
        for (const [ref, score] of theirs) expect(ours.get(ref)).toBeCloseTo(score, 9);
      }),
      THOUSANDS,
    );
  });

  it('knows every term of the dictionary, by itself and by each of its beginnings', () => {
    fc.assert(
      fc.property(pack, (given) => {
        const postings = new Postings(buildIndex(given));
        for (const { title } of given.entries)
          for (const term of terms(title)) {
            expect(postings.term(postings.find(term))).toBe(term);
            for (let length = 1; length <= term.length; length += 1) {
              const { from, to } = postings.beginningWith(term.slice(0, length));
              const place = postings.find(term);
              expect(from <= place && place < to).toBe(true);
            }
          }
        expect(postings.find(`${stemOf('observatory')}qx`)).toBe(-1);
      }),
      { numRuns: 200 },
    );
  });
});
