import { FIRST_UNREADABLE } from './documents';
import type { PackedIndex } from './packed-index';
import { placesIn } from './positions';

/**
 * The documents of one index that hold words one after the other in the same text, in ascending order. Words that lead
 * to an entry and cannot be read there make no phrase.
 * @param words their places in the dictionary
 */
export function phraseDocuments(index: PackedIndex, words: readonly number[]): Uint32Array {
  if (words.includes(-1) || words.length === 0) return new Uint32Array();
  if (words.length === 1) return readableDocuments(index, words[0] ?? -1);
  const lists = words.map((word) => index.wordDocuments(word));
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  let wanted = shortest;
  for (const list of lists) if (list !== shortest) wanted = common(wanted, list);
  const first = words[0] ?? -1;
  let open = wanted;
  // Where the phrase may begin in each document; the second word is looked for one place on, and so on.
  let begins = placesIn(index.positions(first), lists[0] ?? open, open);
  for (let step = 1; step < words.length && open.length > 0; step += 1) {
    const next = placesIn(index.positions(words[step] ?? -1), lists[step] ?? open, open);
    const kept = new Uint32Array(open.length);
    const starts = new Uint32Array(open.length + 1);
    const places = new Uint32Array(begins.places.length);
    let docs = 0;
    let count = 0;
    for (let i = 0; i < open.length; i += 1) {
      const before = count;
      let at = next.starts[i] ?? 0;
      const end = next.starts[i + 1] ?? 0;
      for (let from = begins.starts[i] ?? 0; from < (begins.starts[i + 1] ?? 0); from += 1) {
        const begin = begins.places[from] ?? 0;
        while (at < end && (next.places[at] ?? 0) < begin + step) at += 1;
        if (begin >= FIRST_UNREADABLE) break;
        if (at < end && next.places[at] === begin + step) places[count++] = begin;
      }
      if (count === before) continue;
      kept[docs] = open[i] ?? 0;
      starts[docs] = before;
      docs += 1;
    }
    starts[docs] = count;
    open = kept.subarray(0, docs);
    begins = { starts, places };
  }
  return open;
}

/** The documents in which a word can be read, in ascending order. */
function readableDocuments(index: PackedIndex, word: number): Uint32Array {
  const docs = index.wordDocuments(word);
  const { starts, places } = placesIn(index.positions(word), docs, docs);
  return docs.filter((_doc, i) => (places[starts[i] ?? 0] ?? 0) < FIRST_UNREADABLE);
}

/** What two ascending lists have in common. */
function common(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  let j = 0;
  for (const doc of a) {
    while (j < b.length && (b[j] ?? 0) < doc) j += 1;
    if (b[j] === doc) both[count++] = doc;
  }
  return both.subarray(0, count);
}
