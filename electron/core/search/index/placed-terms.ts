import { nextField } from './documents';
import { GrowingBytes } from './growing-bytes';
import type { PlacedTerm } from './lunr-terms';

/**
 * Finds the terms of documents and where they stand, as lunr's builder does: for a viewer's own notes, which are
 * indexed anew at each change, and lunr takes a third of a millisecond for each.
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
  const found = new Map<string, Map<number, number[]>>();
  documents.forEach((fields, doc) => {
    let base = 0;
    fields.forEach((words, field) => {
      words.forEach((term, at) => {
        const byDocument = found.get(term) ?? new Map<number, number[]>();
        const places = byDocument.get(doc);
        if (places) places.push(base + at);
        else byDocument.set(doc, [base + at]);
        found.set(term, byDocument);
      });
      base = nextField(field + 1, base, words.length, readable);
    });
  });
  const terms = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, places]) => placedTerm(term, places));
  return { terms, lengths: Uint16Array.from(documents.flat(), ({ length }) => length) };
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
