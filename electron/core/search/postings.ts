import lunr from 'lunr';

/** Two of lunr's functions that its typings take for methods of an instance. */
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: string[]): lunr.TokenSet;
  fromFuzzyString(word: string, editDistance: number): lunr.TokenSet;
};

/** What of lunr's own serialized index is read: its dictionary, and for each field of each document the weights of its terms. */
export interface SerializedIndex {
  version: string;
  /** `field/ref` and its vector: place of a term, weight, place, weight … */
  fieldVectors: [string, number[]][];
  invertedIndex: [string, { _index: number }][];
}

/** Whether this is the frame of an index that this version of lunr has written. lunr itself would only warn. */
export function isSerializedIndex(value: unknown): value is SerializedIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { version, fieldVectors, invertedIndex } = value as Record<string, unknown>;
  return version === lunr.version && Array.isArray(fieldVectors) && Array.isArray(invertedIndex);
}

/** The documents that hold a term, by their place in `Postings.refs`, and lunr's weight of the term in each, all fields together. */
export interface Posting {
  documents: number[];
  weights: number[];
}

/**
 * lunr's index turned round: from terms to documents. lunr builds the index and reckons every weight; read this
 * way round, a query adds up short lists of numbers instead of making an object for each match.
 */
export class Postings {
  /** Ids of the documents. */
  readonly refs: readonly string[];
  /** The dictionary, sorted. */
  private readonly terms: readonly string[];
  private readonly postings: readonly Posting[];
  private dictionary: lunr.TokenSet | undefined;

  constructor({ fieldVectors, invertedIndex }: SerializedIndex) {
    const refs: string[] = [];
    const places = new Map<string, number>();
    const byIndex = new Map<number, Posting>();
    for (const [fieldRef, vector] of fieldVectors) {
      // A field of a document is written `title/id`.
      const ref = fieldRef.slice(fieldRef.indexOf('/') + 1);
      let document = places.get(ref);
      if (document === undefined) {
        document = refs.push(ref) - 1;
        places.set(ref, document);
      }
      for (let i = 0; i + 1 < vector.length; i += 2)
        addWeight(byIndex, vector[i] ?? 0, document, vector[i + 1] ?? 0);
    }
    const sorted = [...invertedIndex].sort(([a], [b]) => (a < b ? -1 : 1));
    this.refs = refs;
    this.terms = sorted.map(([term]) => term);
    this.postings = sorted.map(
      ([, { _index }]) => byIndex.get(_index) ?? { documents: [], weights: [] },
    );
  }

  /** The dictionary's place of a term, or -1. */
  find(term: string): number {
    const place = this.firstFrom(term);
    return this.terms[place] === term ? place : -1;
  }

  /** The places [from, to) of all terms that begin with `prefix`. */
  beginningWith(prefix: string): { from: number; to: number } {
    const from = this.firstFrom(prefix);
    let to = from;
    while (this.terms[to]?.startsWith(prefix) === true) to += 1;
    return { from, to };
  }

  /** The places of the terms that are at most `distance` edits away, by lunr's reckoning of an edit. */
  near(word: string, distance: number): number[] {
    // Made only when it is wanted: most searches end without it.
    this.dictionary ??= tokenSets.fromArray([...this.terms]);
    const close = this.dictionary.intersect(tokenSets.fromFuzzyString(word, distance));
    return close.toArray().map((term) => this.find(term));
  }

  term(place: number): string {
    return this.terms[place] ?? '';
  }

  posting(place: number): Posting {
    return this.postings[place] ?? { documents: [], weights: [] };
  }

  /** The first place whose term is not before `text`. */
  private firstFrom(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.terms[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Fields of one document follow one another in lunr's file, so a document that comes again is the last one. */
function addWeight(
  byIndex: Map<number, Posting>,
  term: number,
  document: number,
  weight: number,
): void {
  const posting = byIndex.get(term);
  if (!posting) {
    byIndex.set(term, { documents: [document], weights: [weight] });
    return;
  }
  const last = posting.documents.length - 1;
  if (posting.documents[last] === document) {
    posting.weights[last] = (posting.weights[last] ?? 0) + weight;
  } else {
    posting.documents.push(document);
    posting.weights.push(weight);
  }
}
