/** The terms of a dictionary that share a stem. */
export interface StemRings {
  /** For each term the place of the next with its stem, round to the first again. */
  next: Uint32Array;
  /** For each stem the place of one of its terms. */
  places: ReadonlyMap<string, number>;
}

/** Ties the terms that share a stem to a ring. */
export function stemRings(terms: readonly string[], stemOf: (term: string) => string): StemRings {
  const next = Uint32Array.from(terms, (_term, place) => place);
  const last = new Map<string, number>();
  terms.forEach((term, place) => {
    const stem = stemOf(term);
    const before = last.get(stem);
    if (before !== undefined) {
      next[place] = next[before] ?? before;
      next[before] = place;
    }
    last.set(stem, place);
  });
  return { next, places: last };
}
