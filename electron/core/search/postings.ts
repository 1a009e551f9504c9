import lunr from 'lunr';

/** Two of lunr's functions that its typings take for methods of an instance. */
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: string[]): lunr.TokenSet;
  fromFuzzyString(word: string, editDistance: number): lunr.TokenSet;
};

/** lunr's index turned round: from terms to documents. */
export interface PostingLists {
  /** Version of the lunr that reckoned the weights. */
  lunr: string;
  /** Ids of the documents. */
  refs: string[];
  /** The dictionary, sorted. */
  terms: string[];
  /** For each term: document, weight, document, weight … (place in `refs`; all fields together). */
  postings: number[][];
}

/** What of lunr's own serialized index is read. */
interface SerializedIndex {
  version: string;
  /** `field/ref` and its vector: place of a term, weight, place, weight … */
  fieldVectors: [string, number[]][];
  invertedIndex: [string, { _index: number }][];
}

/**
 * Turns an index round. lunr has tokenised, counted and weighed; read this way round, a query adds up short
 * lists of numbers instead of making an object for each match, and the file is a quarter of lunr's own.
 */
export function turnRound(index: lunr.Index): PostingLists {
  const { version, fieldVectors, invertedIndex } = index.toJSON() as SerializedIndex;
  const refs: string[] = [];
  const places = new Map<string, number>();
  const byIndex = new Map<number, Map<number, number>>();
  for (const [fieldRef, vector] of fieldVectors) {
    const ref = fieldRef.slice(fieldRef.indexOf('/') + 1);
    const document = places.get(ref) ?? refs.push(ref) - 1;
    places.set(ref, document);
    for (let i = 0; i + 1 < vector.length; i += 2) {
      const weights = byIndex.get(vector[i] ?? 0) ?? new Map<number, number>();
      weights.set(document, (weights.get(document) ?? 0) + (vector[i + 1] ?? 0));
      byIndex.set(vector[i] ?? 0, weights);
    }
  }
  const sorted = [...invertedIndex].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lunr: version,
    refs,
    terms: sorted.map(([term]) => term),
    // lunr's weights have three decimals; so has their sum, but for the noise of adding.
    postings: sorted.map(([, { _index }]) =>
      [...(byIndex.get(_index) ?? [])].flatMap(([document, weight]) => [
        document,
        Math.round(weight * 1000) / 1000,
      ]),
    ),
  };
}

const NOTHING: readonly number[] = [];

/** The dictionary of an index and what its terms stand for. */
export class Postings {
  private dictionary: lunr.TokenSet | undefined;

  constructor(private readonly lists: PostingLists) {}

  get refs(): readonly string[] {
    return this.lists.refs;
  }

  /** The dictionary's place of a term, or -1. */
  find(term: string): number {
    const place = this.firstFrom(term);
    return this.lists.terms[place] === term ? place : -1;
  }

  /** The places [from, to) of all terms that begin with `prefix`. */
  beginningWith(prefix: string): { from: number; to: number } {
    const from = this.firstFrom(prefix);
    let to = from;
    while (this.lists.terms[to]?.startsWith(prefix) === true) to += 1;
    return { from, to };
  }

  /** The places of the terms that are at most `distance` edits away, by lunr's reckoning of an edit. */
  near(word: string, distance: number): number[] {
    // Made only when it is wanted: most searches end without it.
    this.dictionary ??= tokenSets.fromArray([...this.lists.terms]);
    const close = this.dictionary.intersect(tokenSets.fromFuzzyString(word, distance));
    return close.toArray().map((term) => this.find(term));
  }

  term(place: number): string {
    return this.lists.terms[place] ?? '';
  }

  /** The documents of a term: document, weight, document, weight … */
  posting(place: number): readonly number[] {
    return this.lists.postings[place] ?? NOTHING;
  }

  /** The first place whose term is not before `text`. */
  private firstFrom(text: string): number {
    const { terms } = this.lists;
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
