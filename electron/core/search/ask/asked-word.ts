import { inverseFrequency } from '../index/bm25';
import type { SearchLanguage } from '../language/search-language';
import type { WordMatch } from '#shared/search/query/query';
import type { Synonyms } from './synonyms';
import type { KnownTerm, NearKnown, Vocabulary } from './vocabulary';

/** A word as typed is worth most, then its stem, what means the same, what begins with it, and what looks like it. */
const FACTORS = {
  exact: 1,
  stem: 0.55,
  prefix: 0.3,
  near: 0.25,
  synonym: 0.2,
  stemOfBegun: 0.2,
} as const;
/** Of near spellings so many are asked for; the nearest first. */
const MOST_NEAR = 24;
/** What goes on after a near spelling is meant less often than a word that ends there; so is one with another first letter. */
const GOING_ON = 0.6;
const OTHER_INITIAL = 0.6;
/** A word that every sentence has counts for this much of what its rarity would make it. */
const STOP_WORD = 0.05;

/** Terms that answer a word of a query, and what one of them is worth. */
export interface Answering {
  known: KnownTerm;
  value: number;
}

/** One word of a query, looked up. */
export interface AskedWord {
  answering: Answering[];
  /** What it may be a misspelling of, the likeliest first; asked for only where it is. */
  near: readonly KnownTerm[];
  /** How much it tells: what a document loses that does not answer it. */
  weight: number;
  isStopWord: boolean;
  /** Whether a term of a text is what this word led to. */
  led: (term: string) => boolean;
}

/** Shorter words begin too many others that have nothing to do with them. */
const SHORTEST_JOINED = 4;

/** Whether a word may be the first of those that others are made of: `Stern` in `Sternwarte`. */
function mayBeJoined(term: string, { joinsWords }: SearchLanguage): boolean {
  return joinsWords && term.length >= SHORTEST_JOINED;
}

/**
 * Looks a word up, without near spellings.
 * @param stands whether a term stands where it may be found: a word that is called so only in what is hidden must
 *   be answered as one that nothing is called
 */
export function askWord(
  { term, isLast }: WordMatch,
  vocabulary: Vocabulary,
  synonyms: Synonyms,
  language: SearchLanguage,
  stands: (known: KnownTerm) => boolean,
): AskedWord {
  const { isStopWord, stem: stemOf } = language;
  const exact = vocabulary.exact(term);
  const stems = vocabulary.sharingStem(term);
  const same = synonyms
    .of(term)
    .flatMap((word) => [vocabulary.exact(word) ?? [], vocabulary.sharingStem(word)])
    .flat();
  // In the midst of a query a word is whole, unless nothing is called so.
  const isBeginning =
    isLast || mayBeJoined(term, language) || !(exact ? [exact, ...stems] : stems).some(stands);
  const prefix = isBeginning ? vocabulary.beginningWith(term) : undefined;
  const stop = isStopWord(term);
  const share = stop ? STOP_WORD : 1;
  const answering: Answering[] = [];
  const add = (known: KnownTerm | undefined, factor: number): void => {
    if (known) answering.push({ known, value: share * factor * known.idf });
  };
  add(exact, FACTORS.exact);
  // Of letters that are no word, nor a form of one, what goes on just so is meant sooner than what has them for its
  // stem ("happi": happiness, then happy).
  const isBegun = isLast && !exact && prefix !== undefined && stemOf(term) === term;
  for (const stem of stems) add(stem, isBegun ? FACTORS.stemOfBegun : FACTORS.stem);
  for (const known of same) answering.push({ known, value: FACTORS.synonym * known.idf });
  add(prefix, FACTORS.prefix);
  const whole = new Set(
    [term, ...stems, ...same].map((known) => (typeof known === 'string' ? known : known.term)),
  );
  const first = exact ?? stems[0] ?? prefix ?? same[0];
  return {
    answering,
    near: [],
    weight: share * (first?.idf ?? inverseFrequency(0, vocabulary.documents)),
    isStopWord: stop,
    led: (other) => whole.has(other) || (prefix !== undefined && other.startsWith(term)),
  };
}

/**
 * Adds what the word may be a misspelling of.
 * @param stands whether a term stands where it may be found: what is hidden must crowd nothing out
 */
export function withNearSpellings(
  word: AskedWord,
  { term, isLast }: WordMatch,
  vocabulary: Vocabulary,
  stands: (known: KnownTerm) => boolean,
): AskedWord {
  const likelihood = (near: NearKnown): number =>
    ((near.isBeginning ? GOING_ON : 1) *
      (near.term.charCodeAt(0) === term.charCodeAt(0) ? 1 : OTHER_INITIAL)) /
    near.slips;
  const candidates = vocabulary
    .nearTo(term, isLast)
    .map((known) => ({ known, likely: likelihood(known) }))
    .sort((a, b) => b.likely - a.likely || b.known.count - a.known.count);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST_NEAR) break;
    if (stands(candidate.known)) chosen.push(candidate);
  }
  const near = chosen.map(({ known }) => known);
  const names = new Set(near.map((known) => known.term));
  // What is there as it was typed comes first, however rare a near spelling is.
  const share = word.answering.some(({ known }) => stands(known))
    ? 0.2 * FACTORS.near
    : FACTORS.near;
  return {
    ...word,
    answering: [
      ...word.answering,
      ...chosen.map(({ known, likely }) => ({ known, value: share * likely * known.idf })),
    ],
    near,
    weight: word.answering.length > 0 ? word.weight : (near[0]?.idf ?? word.weight),
    led: (other) => word.led(other) || names.has(other),
  };
}
