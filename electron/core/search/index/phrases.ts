import { FIRST_UNREADABLE } from './documents';
import type { HeldDocuments } from './held-documents';
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

/** A letter or two that so many words begin with tell next to nothing of how a phrase goes on. */
const MANY_ENDINGS = 200;

/**
 * The documents that hold words one after the other and then a word that is half typed. Of so little of a word that
 * hundreds begin with it nothing is asked but that the document holds one of them: the next key will tell.
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
  if (to - from > MANY_ENDINGS) {
    const any = index.heldByAny(half, from, to);
    return begun ? any.among(begun.docs) : any.all();
  }
  const found = new Set<number>();
  // Once every document that it may be has it, further words can add nothing.
  const most = begun?.docs.length ?? index.documents;
  for (let word = from; word < to && found.size < most; word += 1) {
    const held = index.held(word);
    let goesOn: Begun;
    if (begun) goesOn = followed(index, begun, { word, held, step: words.length });
    else {
      const docs = held.all();
      goesOn = readable(docs, placesIn(index.positions(word), held.ranks(docs)));
    }
    for (const doc of goesOn.docs) found.add(doc);
  }
  return Uint32Array.from(found).sort();
}

function begunIn(index: PackedIndex, words: readonly number[]): Begun | undefined {
  if (words.includes(-1) || words.length === 0) return undefined;
  const lists = words.map((word) => index.held(word));
  // The rarest word first: what the others are looked for in is then short.
  const [rarest, ...others] = [...lists].sort((a, b) => a.count - b.count);
  let docs = rarest?.all() ?? new Uint32Array();
  for (const list of others) docs = list.among(docs);
  const ranks = lists[0]?.ranks(docs) ?? docs;
  let begun = readable(docs, placesIn(index.positions(words[0] ?? -1), ranks));
  for (let step = 1; step < words.length && begun.docs.length > 0; step += 1) {
    const held = lists[step];
    if (held) begun = followed(index, begun, { word: words[step] ?? -1, held, step });
  }
  return begun;
}

/** What of the places of a word can be read. */
function readable(docs: Uint32Array, { starts, places }: TermPlaces): Begun {
  const begun = { docs: new Uint32Array(docs.length), starts, places };
  let held = 0;
  let count = 0;
  for (let i = 0; i < docs.length; i += 1) {
    const before = count;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      // Never ahead of what is read.
      if (place < FIRST_UNREADABLE) places[count++] = place;
    }
    if (count === before) continue;
    begun.docs[held] = docs[i] ?? 0;
    begun.starts[held] = before;
    held += 1;
  }
  begun.starts[held] = count;
  return { ...begun, docs: begun.docs.subarray(0, held) };
}

interface Next {
  word: number;
  held: HeldDocuments;
  /** How many words before it the phrase begins. */
  step: number;
}

/** Where what has begun goes on with the next word. */
function followed(index: PackedIndex, begun: Begun, { word, held, step }: Next): Begun {
  const open = held.among(begun.docs);
  const next = placesIn(index.positions(word), held.ranks(open));
  const docs = new Uint32Array(open.length);
  const starts = new Uint32Array(open.length + 1);
  const places = new Uint32Array(begun.places.length);
  let kept = 0;
  let count = 0;
  let from = 0;
  for (let i = 0; i < open.length; i += 1) {
    const doc = open[i] ?? 0;
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
    docs[kept] = doc;
    starts[kept] = before;
    kept += 1;
  }
  starts[kept] = count;
  return { docs: docs.subarray(0, kept), starts, places };
}
