import { FIRST_UNREADABLE } from './documents';
import type { PackedIndex } from './packed-index';
import { placesIn, type TermPlaces } from './positions';

/** Documents in which a phrase, as far as it has been looked for, begins, and where it does. */
interface Begun extends TermPlaces {
  docs: Uint32Array;
}

/**
 * The documents of one index that hold words one after the other in the same text, in ascending order. Words that lead
 * to an entry and cannot be read there make no phrase.
 * @param words their places in the dictionary
 */
export function phraseDocuments(index: PackedIndex, words: readonly number[]): Uint32Array {
  return begunIn(index, words)?.docs ?? new Uint32Array();
}

/**
 * The documents that hold words one after the other and then a word that is half typed.
 * @param words the places of the whole ones in the dictionary
 */
export function openPhraseDocuments(
  index: PackedIndex,
  words: readonly number[],
  half: string,
): Uint32Array {
  const { from, to } = index.words.beginningWith(half);
  const begun = words.length === 0 ? undefined : begunIn(index, words);
  if (words.length > 0 && !begun) return new Uint32Array();
  const found = new Set<number>();
  // Once every document that it may be has it, further words can add nothing.
  const most = begun?.docs.length ?? index.documents;
  for (let word = from; word < to && found.size < most; word += 1) {
    const list = index.wordDocuments(word);
    const goesOn = begun
      ? followed(index, begun, { word, list, step: words.length })
      : readable(list, placesIn(index.positions(word), list, list));
    for (const doc of goesOn.docs) found.add(doc);
  }
  return Uint32Array.from(found).sort();
}

function begunIn(index: PackedIndex, words: readonly number[]): Begun | undefined {
  if (words.includes(-1) || words.length === 0) return undefined;
  const lists = words.map((word) => index.wordDocuments(word));
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  let wanted = shortest;
  for (const list of lists) if (list !== shortest) wanted = common(wanted, list);
  const first = placesIn(index.positions(words[0] ?? -1), lists[0] ?? wanted, wanted);
  let begun = readable(wanted, first);
  for (let step = 1; step < words.length && begun.docs.length > 0; step += 1) {
    const list = lists[step] ?? wanted;
    begun = followed(index, begun, { word: words[step] ?? -1, list, step });
  }
  return begun;
}

/** What of the places of a word can be read. */
function readable(docs: Uint32Array, { starts, places }: TermPlaces): Begun {
  const begun = { docs: docs.slice(), starts: starts.slice(), places: places.slice() };
  let held = 0;
  let count = 0;
  for (const [i, doc] of docs.entries()) {
    const before = count;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      if (place < FIRST_UNREADABLE) begun.places[count++] = place;
    }
    if (count === before) continue;
    begun.docs[held] = doc;
    begun.starts[held] = before;
    held += 1;
  }
  begun.starts[held] = count;
  return { ...begun, docs: begun.docs.subarray(0, held) };
}

interface Next {
  word: number;
  /** All documents of the word. */
  list: Uint32Array;
  /** How many words before it the phrase begins. */
  step: number;
}

/** Where what has begun goes on with the next word. */
function followed(index: PackedIndex, begun: Begun, { word, list, step }: Next): Begun {
  const open = common(begun.docs, list);
  const next = placesIn(index.positions(word), list, open);
  const docs = new Uint32Array(open.length);
  const starts = new Uint32Array(open.length + 1);
  const places = new Uint32Array(begun.places.length);
  let held = 0;
  let count = 0;
  let from = 0;
  for (const [i, doc] of open.entries()) {
    while (begun.docs[from] !== doc) from += 1;
    const before = count;
    let at = next.starts[i] ?? 0;
    const end = next.starts[i + 1] ?? 0;
    const last = begun.starts[from + 1] ?? 0;
    for (let begin = begun.starts[from] ?? 0; begin < last; begin += 1) {
      const place = begun.places[begin] ?? 0;
      while (at < end && (next.places[at] ?? 0) < place + step) at += 1;
      if (at < end && next.places[at] === place + step) places[count++] = place;
    }
    if (count === before) continue;
    docs[held] = doc;
    starts[held] = before;
    held += 1;
  }
  starts[held] = count;
  return { docs: docs.subarray(0, held), starts, places };
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
