import { LONGEST_QUERY } from '#shared/search/limits';
import { terms } from '#shared/search/pipeline';
import { stemOf } from './build-index';
import type { Postings } from './postings';
import { QueryWeights, type Word } from './query-weights';

const MOST_WORDS = 12;

/** The words of a query, each once. */
export function wordsOf(query: string): string[] {
  return [...new Set(terms(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
}

/** A document that answers a query. */
export interface Ranked {
  /** Its place among the documents of the postings. */
  document: number;
  score: number;
  /** Whether it answers every word. */
  whole: boolean;
}

/** Scores the documents of one index. */
export class Ranking {
  /**
   * @param stems stem → the terms of the dictionary that have it
   */
  constructor(
    private readonly postings: Postings,
    private readonly stems: ReadonlyMap<string, readonly string[]>,
  ) {}

  /**
   * The documents that answer `typed`, in no order, among those that are open. The mask lies before every
   * count: what is hidden keeps nothing from being tried.
   * @param near whether the nearest spellings are asked for too
   */
  rank(
    typed: readonly string[],
    near: boolean,
    isOpen: (document: number) => boolean,
  ): { ranked: Ranked[]; asked: ReadonlySet<string> } {
    const weights = new QueryWeights(
      this.postings,
      typed.map((word) => this.withForms(word)),
      near,
    );
    return { ranked: this.score(weights, typed.length, isOpen), asked: weights.terms() };
  }

  private withForms(typed: string): Word {
    const stem = stemOf(typed);
    const forms = this.stems.get(stem) ?? [stem];
    return { typed, forms: forms.filter((form) => form !== typed) };
  }

  /** The score is lunr's own (the cosine of the query to each field, added up), times how much of the query is answered. */
  private score(
    weights: QueryWeights,
    words: number,
    isOpen: (document: number) => boolean,
  ): Ranked[] {
    // Flat arrays: a single letter reaches most documents some ten times over, and this is asked at every key.
    const documents = this.postings.refs.length;
    const sums = new Float64Array(documents);
    const answered = new Uint16Array(documents);
    const isMet = new Uint8Array(documents);
    for (const { term, boost, answers } of weights.clauses()) {
      const posting = this.postings.posting(term);
      for (let i = 0; i + 1 < posting.length; i += 2) {
        const document = posting[i] ?? 0;
        sums[document] = (sums[document] ?? 0) + boost * (posting[i + 1] ?? 0);
        answered[document] = (answered[document] ?? 0) | answers;
        isMet[document] = 1;
      }
    }
    const { magnitude } = weights;
    const ranked: Ranked[] = [];
    for (let document = 0; document < documents; document += 1) {
      if (isMet[document] !== 1 || !isOpen(document)) continue;
      const count = bitCount(answered[document] ?? 0);
      const score = ((sums[document] ?? 0) / magnitude) * coverage(count, words);
      ranked.push({ document, score, whole: count === words });
    }
    return ranked;
  }
}

function bitCount(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** 0 to 1: a document that answers every word stands well above one that answers a part of them. */
function coverage(count: number, words: number): number {
  return ((count + 0.25) / (words + 0.25)) ** 2;
}
