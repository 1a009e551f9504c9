import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { MemoryBytes } from './byte-source';
import { packIndexBytes } from './pack-index';
import { PackedIndex } from './packed-index';
import { readIndex } from './read-index';
import { Sections } from './sections';
import { writtenSections } from './testing/term-table-of';

/** Throws again whatever is thrown, unless it is an error that bytes which are no index may give. */
function orRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The bytes of a small index, with other text for its table. */
function withTable(table: string, mark = 'FLIX'): Uint8Array {
  const text = Buffer.from(table);
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(text.length, 0);
  return Buffer.concat([text, tail, Buffer.from(mark)]);
}

const PACK = smallPack(9, {
  entries: [entry('a', { title: 'The lamp and the sea' }), entry('b', { title: 'Lamps' })],
});
const BYTES = packIndexBytes(PACK.manifest, PACK);

describe('sections', () => {
  it('are read as they were written, each at a multiple of eight', () => {
    const given = fc.dictionary(
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '_', 'constructor', 'é'), maxLength: 4 }),
      fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 3 }),
      { maxKeys: 6, noNullPrototype: true },
    );
    fc.assert(
      fc.property(given, (pieces) => {
        const sections = writtenSections((writer) => {
          for (const [name, list] of Object.entries(pieces)) writer.add(name, list);
        });
        for (const [name, list] of Object.entries(pieces)) {
          expect(Buffer.from(sections.copy(name))).toEqual(Buffer.concat(list));
          expect(sections.place(name).from % 8).toBe(0);
          expect(Buffer.from(sections.text(name, 0))).toEqual(
            Buffer.from(Buffer.concat(list).toString('utf8')),
          );
        }
        expect(() => sections.place('no such section')).toThrow(RangeError);
      }),
      THOUSANDS,
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['less than a tail', new Uint8Array(7)],
    ['another mark', withTable('{"meta":{},"sections":{}}', 'FLIY')],
    ['a table longer than the file', withTable('{}').subarray(1)],
    ['no JSON', withTable('{')],
    ['null', withTable('null')],
    ['a number', withTable('7')],
    ['a list', withTable('[]')],
    ['no sections', withTable('{"meta":{}}')],
    ['sections that are null', withTable('{"meta":{},"sections":null}')],
    ['sections that are a text', withTable('{"meta":{},"sections":"words"}')],
  ])('of %s are refused', (_what, bytes) => {
    expect(orRefused(() => new Sections(new MemoryBytes(bytes)))).toBeUndefined();
  });

  it.each(['null', '7', '"ab"', '{}', '[]', '[0]', '[0,"1"]', '[0,-1]', '[0.5,1]', '[0,1e999]'])(
    'of which one is said to be at %s refuse that one',
    (place) => {
      const sections = orRefused(
        () => new Sections(new MemoryBytes(withTable(`{"meta":{},"sections":{"words":${place}}}`))),
      );
      for (const name of ['words', 'constructor', '__proto__'])
        expect(orRefused(() => sections?.copy(name))).toBeUndefined();
    },
  );
});

describe('an index with damaged bytes', () => {
  /** A byte here or there, most of them in the table or the tail, where they are read first. */
  const damage = fc.array(
    fc.record({
      fromEnd: fc.oneof(fc.nat(11), fc.nat(2_000), fc.nat(BYTES.length - 1)),
      flip: fc.integer({ min: 1, max: 255 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const damaged = fc.oneof(
    damage.map((places) => {
      const bytes = BYTES.slice();
      for (const { fromEnd, flip } of places) {
        const at = Math.max(0, bytes.length - 1 - fromEnd);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
      }
      return bytes;
    }),
    fc.nat(BYTES.length).map((length) => BYTES.slice(0, length)),
    fc.nat(BYTES.length).map((from) => BYTES.slice(from)),
    fc.uint8Array({ maxLength: 200 }),
  );

  it('opens or is refused as no index', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        orRefused(() => new Sections(new MemoryBytes(bytes)));
        orRefused(() => new PackedIndex(new MemoryBytes(bytes)));
        expect(() => readIndex(new MemoryBytes(bytes))).not.toThrow();
      }),
      THOUSANDS,
    );
  });

  it('answers what it is asked or refuses it', () => {
    fc.assert(
      fc.property(damaged, fc.nat(20), (bytes, word) => {
        const index = orRefused(() => new PackedIndex(new MemoryBytes(bytes)));
        if (!index || index.documents > 1_000) return;
        const room = { docs: new Uint32Array(1_000) };
        orRefused(() => index.texts.of(0));
        orRefused(() => [...index.postings(word, word + 1, room)]);
        orRefused(() => index.positions(word));
        orRefused(() => index.facets.size);
        orRefused(() => [index.moments, index.kinds, index.boosts, index.lengths()]);
        orRefused(() => index.words.beginningWith('la'));
      }),
      THOUSANDS,
    );
  });
});
