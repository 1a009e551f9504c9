import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { GrowingBytes } from './growing-bytes';
import { HeldDocuments } from './held-documents';
import { isDense, readPostings, writePostings } from './posting-list';

/** An index of so many documents, those that hold a term, and some that are looked for. */
const asked = fc.integer({ min: 1, max: 60 }).chain((documents) => {
  const some = fc
    .subarray(Array.from({ length: documents }, (_, doc) => doc))
    .map((docs) => Uint32Array.from(docs).sort());
  return fc.record({ documents: fc.constant(documents), held: some, wanted: some });
});

function written(held: Uint32Array, documents: number): HeldDocuments {
  const count = held.length;
  const out = new GrowingBytes();
  writePostings(out, { docs: held, weights: new Uint16Array(count).fill(7), count }, documents);
  const docs = new Uint32Array(isDense(count, documents) ? 0 : count);
  return new HeldDocuments(readPostings(out.view().slice(), count, documents, { docs }), documents);
}

describe('the documents that hold a term', () => {
  it('are told whole, among others, and by their rank, however they are kept', () => {
    const kept = new Set<boolean>();
    fc.assert(
      fc.property(asked, ({ documents, held, wanted }) => {
        kept.add(isDense(held.length, documents));
        const documentsHeld = written(held, documents);
        expect([...documentsHeld.all()]).toEqual([...held]);
        const both = wanted.filter((doc) => held.includes(doc));
        expect([...documentsHeld.among(wanted)]).toEqual([...both]);
        expect([...documentsHeld.ranks(both)]).toEqual([...both].map((doc) => held.indexOf(doc)));
      }),
      THOUSANDS,
    );
    expect(kept).toEqual(new Set([true, false]));
  });
});
