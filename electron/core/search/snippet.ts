import type { MarkedText } from '#shared/search/marked-text';
import { locatedTerms, type LocatedTerm } from '#shared/search/pipeline';

const SNIPPET_LENGTH = 170;
const LEAD = 50;

/** A text whose words are known, so that they need not be looked for at every key. */
export interface LocatedText {
  text: string;
  terms: readonly LocatedTerm[];
}

export function locate(text: string): LocatedText {
  return { text, terms: locatedTerms(text) };
}

type IsMatch = (term: string) => boolean;

/** The text cut at every word that `isMatch` accepts. */
export function markMatches(located: LocatedText, isMatch: IsMatch): MarkedText[] {
  return markStretch(located, 0, located.text.length, isMatch);
}

/** About 170 characters of a body around the first word found, cut between words (mid-word only where no blank is near), with the finds marked. */
export function snippet(located: LocatedText, isMatch: IsMatch): MarkedText[] {
  const { text, terms } = located;
  const first = terms.find(({ term }) => isMatch(term));
  const found = first?.start ?? 0;
  let start = Math.max(0, found - LEAD);
  if (start > 0) {
    const blank = text.indexOf(' ', start);
    start = blank === -1 || blank >= found ? found : blank + 1;
  }
  let end = Math.min(text.length, start + SNIPPET_LENGTH);
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end);
    end = Math.max(blank > start ? blank : end, first?.end ?? 0);
  }
  const pieces = markStretch(located, start, end, isMatch);
  if (start > 0) extend(pieces, 0, (text) => `… ${text}`);
  if (end < text.length) extend(pieces, pieces.length, (text) => `${text} …`);
  return pieces;
}

function markStretch(
  { text, terms }: LocatedText,
  start: number,
  end: number,
  isMatch: IsMatch,
): MarkedText[] {
  const pieces: MarkedText[] = [];
  let from = start;
  for (const word of terms) {
    if (word.start < start || word.end > end) continue;
    // One letter may hold two terms, as ½ does: it is marked once.
    if (word.end <= from || !isMatch(word.term)) continue;
    if (word.start > from) pieces.push({ text: text.slice(from, word.start), found: false });
    pieces.push({ text: text.slice(Math.max(word.start, from), word.end), found: true });
    from = word.end;
  }
  if (from < end) pieces.push({ text: text.slice(from, end), found: false });
  return pieces;
}

/** Adds to the unmarked piece at that end of the list, which gets one if it has none. */
function extend(pieces: MarkedText[], place: number, added: (text: string) => string): void {
  const index = place === 0 ? 0 : place - 1;
  const piece = pieces[index];
  if (piece && !piece.found) pieces[index] = { text: added(piece.text), found: false };
  else pieces.splice(place, 0, { text: added(''), found: false });
}
