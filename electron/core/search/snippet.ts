import type { MarkedText } from '#shared/search/marked-text';
import { locatedTerms } from '#shared/search/pipeline';

const SNIPPET_LENGTH = 170;
const LEAD = 50;

/** The text cut at every word that `isMatch` accepts. */
export function markMatches(text: string, isMatch: (term: string) => boolean): MarkedText[] {
  const pieces: MarkedText[] = [];
  let from = 0;
  for (const { term, start, end } of locatedTerms(text)) {
    // One letter may hold two terms, as ½ does: it is marked once.
    if (!isMatch(term) || end <= from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), found: false });
    pieces.push({ text: text.slice(Math.max(start, from), end), found: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}

/** About 170 characters of a body around the first word found, cut between words (mid-word only where no blank is near), with the finds marked. */
export function snippet(body: string, isMatch: (term: string) => boolean): MarkedText[] {
  const first = locatedTerms(body).find(({ term }) => isMatch(term));
  const found = first?.start ?? 0;
  let start = Math.max(0, found - LEAD);
  if (start > 0) {
    const blank = body.indexOf(' ', start);
    start = blank === -1 || blank >= found ? found : blank + 1;
  }
  let end = Math.min(body.length, start + SNIPPET_LENGTH);
  if (end < body.length) {
    const blank = body.lastIndexOf(' ', end);
    end = Math.max(blank > start ? blank : end, first?.end ?? 0);
  }
  const cut = `${start > 0 ? '… ' : ''}${body.slice(start, end)}${end < body.length ? ' …' : ''}`;
  return markMatches(cut, isMatch);
}
