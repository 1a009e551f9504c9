import { UNSPACED_LETTER } from '#shared/pack/unspaced-letters';
import type { Cutting } from '#shared/search/cutting';
import { locatedTerms, type LocatedTerm } from '#shared/search/pipeline';

const UNSPACED = new RegExp(UNSPACED_LETTER, 'gu');

/** Longer pieces are not asked for: words of these scripts are short. */
const LONGEST_PIECE = 12;

/**
 * The terms of a text, in order, and for scripts without blanks also what stands from each letter on. A term is
 * found by its beginning; so every piece of such a text is found, not only the beginning of a sentence. Where the language
 * itself sets no blanks, its own cutting sees to that.
 */
export function piecesOf(text: string, cutting: Cutting): LocatedTerm[] {
  const terms = cutting.locate(text);
  if (!cutting.isSpaced) return terms;
  const begun = new Set(terms.map(({ start }) => start));
  const pieces: LocatedTerm[] = [];
  for (const { index } of text.matchAll(UNSPACED)) {
    const [piece] = locatedTerms(text.slice(index, index + LONGEST_PIECE));
    if (!piece || begun.has(index)) continue;
    pieces.push({ term: piece.term, start: index + piece.start, end: index + piece.end });
  }
  return pieces.length === 0 ? terms : [...terms, ...pieces].sort((a, b) => a.start - b.start);
}
