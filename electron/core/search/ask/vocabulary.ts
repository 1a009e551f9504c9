import { inverseFrequency } from '../index/bm25';
import { nearTermsOf, type NearTerms } from './near-terms';
import type { PackedIndex } from '../index/packed-index';
import type { SearchLanguage } from '../language/search-language';

/** Lists of one of the indexes: those of the terms [from, to), or that of a beginning of many terms. */
export type ListPlace =
  { table: 'words'; from: number; to: number } | { table: 'prefixes'; place: number };

/** A term that a word of a query may mean, with its list in each index (none where it is not). */
export interface KnownTerm {
  term: string;
  lists: readonly (readonly ListPlace[])[];
  /** How much it tells, over all of the indexes. */
  idf: number;
  /** Documents, over all of the indexes. */
  count: number;
}

/** A near spelling, and how far it is. */
export interface NearKnown extends KnownTerm {
  slips: number;
  isBeginning: boolean;
}

/** How far a word that is not in the dictionary looks for one that shares its stem. */
const LOOK_FOR_STEM = 64;

/** The dictionaries of several indexes, as if they were one. */
export class Vocabulary {
  readonly documents: number;
  private readonly near: readonly NearTerms[];

  /** @param language of all of the indexes */
  constructor(
    private readonly indexes: readonly PackedIndex[],
    private readonly language: SearchLanguage,
  ) {
    this.documents = indexes.reduce((sum, { documents }) => sum + documents, 0);
    this.near = indexes.map(({ words }) => nearTermsOf(words));
  }

  /** The term itself; undefined where no index has it. */
  exact(term: string): KnownTerm | undefined {
    return this.known(
      term,
      this.indexes.map(({ words }) => words.find(term)),
    );
  }

  /** Other terms with the stem of a word. */
  sharingStem(word: string): KnownTerm[] {
    const terms = new Set<string>();
    for (const index of this.indexes) {
      const { words } = index;
      const place = words.find(word);
      const first = place >= 0 ? place : this.withStem(index, word);
      if (first < 0) continue;
      for (const other of [first, ...index.sharingStem(first)]) terms.add(words.term(other));
    }
    terms.delete(word);
    return this.all(terms);
  }

  /** Everything that begins so, as one term; undefined where nothing does. */
  beginningWith(prefix: string): KnownTerm | undefined {
    let count = 0;
    const lists = this.indexes.map(({ words, prefixes }): ListPlace[] => {
      const heavy = prefixes.find(prefix);
      if (heavy >= 0) {
        count += prefixes.count(heavy);
        return [{ table: 'prefixes', place: heavy }];
      }
      const { from, to } = words.beginningWith(prefix);
      for (let place = from; place < to; place += 1) count += words.count(place);
      return from < to ? [{ table: 'words', from, to }] : [];
    });
    if (count === 0) return undefined;
    return {
      term: `${prefix}*`,
      lists,
      count,
      idf: inverseFrequency(Math.min(count, this.documents), this.documents),
    };
  }

  /** Terms that a word may be a misspelling of. */
  nearTo(word: string, half: boolean): NearKnown[] {
    const found = new Map<string, { slips: number; isBeginning: boolean }>();
    this.indexes.forEach(({ words }, i) => {
      for (const { place, slips, isBeginning } of this.near[i]?.find(word, half) ?? [])
        found.set(words.term(place), { slips, isBeginning });
    });
    found.delete(word);
    return this.all(found.keys()).map((known) => ({
      ...known,
      ...(found.get(known.term) ?? { slips: 0, isBeginning: false }),
    }));
  }

  /** The place of a term with the stem of a word that is itself in no dictionary, or -1. */
  private withStem(index: PackedIndex, word: string): number {
    const { stem } = this.language;
    return index.withStem(stem(word)) ?? firstWithStem(index, word, stem);
  }

  private all(terms: Iterable<string>): KnownTerm[] {
    return [...terms].flatMap((term) => this.exact(term) ?? []);
  }

  private known(term: string, places: readonly number[]): KnownTerm | undefined {
    let count = 0;
    let holding = 0;
    const lists = places.map((place, i): ListPlace[] => {
      const index = this.indexes[i];
      if (place < 0 || !index) return [];
      count += index.words.count(place);
      holding += index.holding(place);
      return [{ table: 'words', from: place, to: place + 1 }];
    });
    if (count === 0) return undefined;
    return { term, lists, count, idf: inverseFrequency(holding, this.documents) };
  }
}

/** The place of the first term that has the stem of a word which is itself in no dictionary, or -1. */
function firstWithStem(
  { words }: PackedIndex,
  word: string,
  stemOf: (term: string) => string,
): number {
  const stem = stemOf(word);
  if (stem.length < 3) return -1;
  // A stem may end in another letter than the word (happi, happy), not in two.
  const { from, to } = words.beginningWith(stem.slice(0, -1));
  const last = Math.min(to, from + LOOK_FOR_STEM);
  for (let place = from; place < last; place += 1)
    if (stemOf(words.term(place)) === stem) return place;
  return -1;
}
