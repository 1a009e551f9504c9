import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { TopHits, type Hit } from './top-hits';

/** Documents in any order, each once, many of them with the same score. */
const offered = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).chain((docs) =>
  fc
    .array(fc.oneof(fc.constantFrom(0, 0.5, 1, 2), fc.double({ min: 0, max: 3, noNaN: true })), {
      minLength: docs.length,
      maxLength: docs.length,
    })
    .map((scores): Hit[] =>
      docs.map((doc, i) => ({ index: 3, doc, score: scores[i] ?? 0, whole: doc % 2 === 0 })),
    ),
);

describe('the top hits', () => {
  it('are the best of all, equal ones in the order of their documents', () => {
    fc.assert(
      fc.property(offered, fc.integer({ min: 1, max: 12 }), (hits, most) => {
        const top = new TopHits(most);
        for (const { index, doc, score, whole } of hits) top.offer(index, doc, score, whole);
        const sorted = hits.toSorted((a, b) => b.score - a.score || a.doc - b.doc);
        expect(top.hits).toEqual(sorted.slice(0, most));
      }),
      THOUSANDS,
    );
  });
});
