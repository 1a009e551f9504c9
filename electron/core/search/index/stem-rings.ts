import lunr from 'lunr';

/** The stem of a term, by lunr's English stemmer. */
export function stemOf(term: string): string {
  return lunr.stemmer(new lunr.Token(term, {})).toString();
}

/**
 * Ties the terms that share a stem to a ring.
 * @returns for each term the place of the next with its stem, round to the first again
 */
export function stemRings(terms: readonly string[]): Uint32Array {
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
  return next;
}
