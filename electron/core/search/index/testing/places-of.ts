import type { PackedIndex } from '../packed-index';
import { placesIn } from '../positions';

/** For each document of a term, in ascending order, the places where it stands, as they are written. */
export function placesOf(index: PackedIndex, word: number): [doc: number, places: number[]][] {
  const held = index.held(word);
  const docs = held.all();
  const { starts, places } = placesIn(index.positions(word), held.ranks(docs));
  return Array.from(docs, (doc, i) => [doc, [...places.subarray(starts[i], starts[i + 1])]]);
}

/** For each document of a term its weight, as it is kept. */
export function keptWeights(index: PackedIndex, word: number): Map<number, number> {
  const room = { docs: new Uint32Array(index.documents) };
  const [list] = index.postings(word, word + 1, room);
  if (!list) throw new RangeError(`the index has no term ${String(word)}`);
  const { isDense, count, docs, weights } = list;
  const kept = new Map<number, number>();
  if (isDense) {
    weights.subarray(0, index.documents).forEach((weight, doc) => {
      if (weight > 0) kept.set(doc, weight);
    });
  } else for (let i = 0; i < count; i += 1) kept.set(docs[i] ?? 0, weights[i] ?? 0);
  return kept;
}
