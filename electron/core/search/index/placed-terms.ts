import { nextField } from './documents';
import { GrowingBytes } from './growing-bytes';
import type { PlacedTerm } from './lunr-terms';

/**
 * Finds the terms of documents and where they stand, as lunr's builder does: for a viewer's own notes, which are
 * indexed anew at each change, and lunr takes a third of a millisecond for each. Each word is noted as three numbers, and
 * sorted by its term at the end: a list for each term and document would be thrown away by the hundred thousand.
 * @param documents for each one the terms of each field
 * @param readable so many fields, the first ones, can be read in the app
 */
export function placeTerms(
  documents: readonly (readonly (readonly string[])[])[],
  readable: number,
): {
  terms: PlacedTerm[];
  lengths: Uint16Array;
} {
  const lengths = Uint16Array.from(documents.flat(), ({ length }) => length);
  const words = documents.reduce(
    (sum, fields) => sum + fields.reduce((inner, { length }) => inner + length, 0),
    0,
  );
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const [termOf, docOf, placeOf] = [0, 1, 2].map(() => new Uint32Array(words)) as Noted;
  let noted = 0;
  documents.forEach((fields, doc) => {
    let base = 0;
    fields.forEach((terms, field) => {
      for (const [at, term] of terms.entries()) {
        let id = ids.get(term);
        if (id === undefined) {
          id = counts.length;
          ids.set(term, id);
          counts.push(0);
        }
        counts[id] = (counts[id] ?? 0) + 1;
        termOf[noted] = id;
        docOf[noted] = doc;
        placeOf[noted] = base + at;
        noted += 1;
      }
      base = nextField(field + 1, base, terms.length, readable);
    });
  });
  const { starts, order } = byTerm(termOf, counts);
  // All terms write into the same bytes: one array for each would cost more than what is in it.
  const room = { docs: new Uint32Array(words), bytes: new GrowingBytes(words * 3), held: 0 };
  const terms = [...ids]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, id]) => {
      const own = order.subarray(starts[id], starts[id + 1]);
      return { term, ...listed(own, docOf, placeOf, room) };
    });
  return { terms, lengths };
}

type Noted = [termOf: Uint32Array, docOf: Uint32Array, placeOf: Uint32Array];

/** The words by their terms, those of one term in the order in which they came. */
function byTerm(
  termOf: Uint32Array,
  counts: readonly number[],
): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) starts[id + 1] = (starts[id] ?? 0) + count;
  const next = starts.slice();
  const order = new Uint32Array(termOf.length);
  for (let word = 0; word < termOf.length; word += 1) {
    const id = termOf[word] ?? 0;
    const at = next[id] ?? 0;
    order[at] = word;
    next[id] = at + 1;
  }
  return { starts, order };
}

/** Where the lists of all terms are written, one after the other. */
interface Room {
  docs: Uint32Array;
  bytes: GrowingBytes;
  /** So many documents have been written. */
  held: number;
}

/** The documents of one term and its places in them. @param own its words, in ascending order */
function listed(
  own: Uint32Array,
  docOf: Uint32Array,
  placeOf: Uint32Array,
  room: Room,
): Pick<PlacedTerm, 'docs' | 'positions'> {
  const { docs, bytes } = room;
  const from = { docs: room.held, bytes: bytes.length };
  for (let first = 0; first < own.length;) {
    const doc = docOf[own[first] ?? 0] ?? 0;
    let end = first + 1;
    while (end < own.length && docOf[own[end] ?? 0] === doc) end += 1;
    docs[room.held] = doc;
    room.held += 1;
    bytes.varint(end - first);
    let before = 0;
    for (let word = first; word < end; word += 1) {
      const place = placeOf[own[word] ?? 0] ?? 0;
      bytes.varint(place - before);
      before = place;
    }
    first = end;
  }
  return { docs: docs.subarray(from.docs, room.held), positions: bytes.view(from.bytes) };
}

/** @param places for each document where the term stands in it, in ascending order */
export function placedTerm(
  term: string,
  places: ReadonlyMap<number, readonly number[]>,
): PlacedTerm {
  const docs = Uint32Array.from(places.keys()).sort();
  const out = new GrowingBytes(docs.length * 2);
  for (const doc of docs) {
    const at = places.get(doc) ?? [];
    out.varint(at.length);
    let before = 0;
    for (const place of at) {
      out.varint(place - before);
      before = place;
    }
  }
  return { term, docs, positions: out.view().slice() };
}
