import type { Postings } from './postings';

/** A word of a query. */
export interface Word {
  typed: string;
  /** Other forms in the dictionary that share its stem. */
  forms: readonly string[];
}

/** A word as typed is worth most, then its stem, then what begins with it, then what looks like it. */
const WEIGHTS = { exact: 10, stem: 6, prefix: 3, near: 1 } as const;

/** Shorter words have too many neighbours; nobody misspells a longer one, and lunr would need seconds for it. */
const SHORTEST_NEAR = 4;
const LONGEST_NEAR = 24;
/** From this length on two slips are forgiven rather than one. */
const TWO_SLIPS = 8;

/** A term of the dictionary that a query asks for. */
interface Clause {
  /** Its place in the dictionary. */
  term: number;
  boost: number;
  /** The words of the query that it answers, one bit each; a near spelling answers none. */
  answers: number;
}

/** A query as a vector over the dictionary: each term that it asks for, and how much it is worth. */
export class QueryWeights {
  private readonly byTerm = new Map<number, Clause>();

  constructor(
    private readonly postings: Postings,
    words: readonly Word[],
    near = false,
  ) {
    words.forEach(({ typed, forms }, index) => {
      const bit = 1 << index;
      this.add(postings.find(typed), WEIGHTS.exact, bit);
      for (const form of forms) this.add(postings.find(form), WEIGHTS.stem, bit);
      const { from, to } = postings.beginningWith(typed);
      for (let term = from; term < to; term += 1) this.add(term, WEIGHTS.prefix, bit);
      if (!near || typed.length < SHORTEST_NEAR || typed.length > LONGEST_NEAR) return;
      const distance = typed.length >= TWO_SLIPS ? 2 : 1;
      for (const term of postings.near(typed, distance)) this.add(term, WEIGHTS.near, 0);
    });
  }

  clauses(): Iterable<Clause> {
    return this.byTerm.values();
  }

  /** Length of the vector, by which lunr divides every score. */
  get magnitude(): number {
    let squares = 0;
    for (const { boost } of this.byTerm.values()) squares += boost * boost;
    return Math.sqrt(squares);
  }

  /** The words of the dictionary that the query asks for. */
  terms(): ReadonlySet<string> {
    return new Set([...this.byTerm.keys()].map((place) => this.postings.term(place)));
  }

  private add(term: number, boost: number, answers: number): void {
    if (term < 0) return;
    const clause = this.byTerm.get(term);
    if (!clause) {
      this.byTerm.set(term, { term, boost, answers });
      return;
    }
    clause.boost += boost;
    clause.answers |= answers;
  }
}
