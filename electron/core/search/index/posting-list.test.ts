import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { GrowingBytes } from './growing-bytes';
import { isDense, readGaps, readPostings, writePostings } from './posting-list';

/** Some documents of an index, in ascending order, each with a weight; few of many, or most of few. */
const lists = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(200, 70_000))
  .chain((documents) =>
    fc.uniqueArray(fc.nat(documents - 1), { maxLength: 60 }).chain((docs) =>
      fc
        .array(fc.integer({ min: 1, max: 0xffff }), {
          minLength: docs.length,
          maxLength: docs.length,
        })
        .map((weights) => ({ documents, docs: docs.sort((a, b) => a - b), weights })),
    ),
  );

describe('a list of documents', () => {
  it('is read as it was written, wherever it stands', () => {
    fc.assert(
      fc.property(lists, fc.nat(9), ({ documents, docs, weights }, before) => {
        const out = new GrowingBytes(1);
        for (let i = 0; i < before; i += 1) out.byte(0xff);
        out.align(2);
        const start = out.length;
        const count = docs.length;
        writePostings(
          out,
          { docs: Uint32Array.from(docs), weights: Uint16Array.from(weights), count },
          documents,
        );
        const room = { docs: new Uint32Array(documents) };
        const list = readPostings(out.view(start), count, documents, room);
        expect(list.isDense).toBe(isDense(count, documents));
        expect(list.count).toBe(count);
        if (list.isDense) {
          const all = Array.from({ length: documents }, () => 0);
          docs.forEach((doc, i) => (all[doc] = weights[i] ?? 0));
          expect([...list.weights]).toEqual(all);
        } else {
          expect([...list.docs.subarray(0, count)]).toEqual(docs);
          expect([...list.weights.subarray(0, count)]).toEqual(weights);
        }
      }),
      THOUSANDS,
    );
  });

  it('is written whole when it holds more than a quarter of the documents', () => {
    expect([isDense(25, 100), isDense(26, 100), isDense(0, 0)]).toEqual([false, true, false]);
  });
});

describe('ascending numbers', () => {
  it('are read from the steps between them, up to the greatest', () => {
    const numbers = fc
      .array(fc.oneof(fc.nat(300), fc.nat(0x7fffffff)), { maxLength: 30 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (list) => {
        const out = new GrowingBytes(1);
        list.forEach((value, i) => out.varint(value - (list[i - 1] ?? 0)));
        const read = new Uint32Array(list.length);
        readGaps(out.view(), 0, list.length, read);
        expect([...read]).toEqual(list);
      }),
      THOUSANDS,
    );
  });
});
