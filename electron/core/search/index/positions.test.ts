import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedTerm } from './placed-terms';
import { leapsFor, leapsOf, pastPositions, placesIn } from './positions';

/** A term of many documents: where it stands in each, and some of them that are looked for. */
const asked = fc
  .record({
    steps: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 700 }),
    places: fc.infiniteStream(
      fc.uniqueArray(fc.oneof(fc.nat(40), fc.nat(70_000)), { minLength: 1, maxLength: 4 }),
    ),
    every: fc.constantFrom(1, 2, 7, 90, 350),
    from: fc.nat(400),
  })
  .map(({ steps, places, every, from }) => {
    let doc = -1;
    const documents = steps.map((step) => {
      doc += step;
      return doc;
    });
    const lists = [...places.take(documents.length)];
    const held = new Map(
      documents.map((one, i) => [one, [...(lists[i] ?? [0])].sort((a, b) => a - b)]),
    );
    return { held, wanted: documents.filter((_, i) => i >= from && (i - from) % every === 0) };
  });

describe('where a term stands', () => {
  it('is read of some of its documents, over those in between', () => {
    fc.assert(
      fc.property(asked, ({ held, wanted }) => {
        const { docs, positions } = placedTerm('term', held);
        const leaps = leapsOf(positions, docs.length);
        const ranks = Uint32Array.from(wanted, (doc) => docs.indexOf(doc));
        const { starts, places } = placesIn({ bytes: positions, leaps }, ranks);
        expect(
          wanted.map((_, i) => [...places.subarray(starts[i] ?? 0, starts[i + 1] ?? 0)]),
        ).toEqual(wanted.map((doc) => held.get(doc)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is leapt to at every 128th document', () => {
    expect([0, 1, 128, 129, 256, 257].map(leapsFor)).toEqual([0, 0, 0, 1, 1, 2]);
    const held = new Map(Array.from({ length: 400 }, (_, doc) => [doc, [doc * 300]]));
    const { positions } = placedTerm('term', held);
    let at = 0;
    const begins = Array.from({ length: 400 }, () => {
      const from = at;
      at = pastPositions(positions, at);
      return from;
    });
    expect([...leapsOf(positions, 400)]).toEqual([begins[128], begins[256], begins[384]]);
  });
});
