import type { MarkedText } from '#shared/search/marked-text';
import { locatedTerms } from '#shared/search/pipeline';

const SNIPPET_LENGTH = 170;
const LEAD = 50;

/** The text cut at every word that `isMatch` accepts. */
export function markMatches(text: string, isMatch: (term: string) => boolean): MarkedText[] {
  const pieces: MarkedText[] = [];
  let from = 0;
  for (const { term, start, end } of locatedTerms(text)) {
    if (!isMatch(term)) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}

/** About 170 characters of a body around the first word found, cut between words, with the finds marked. */
export function snippet(body: string, isMatch: (term: string) => boolean): MarkedText[] {
  const first = locatedTerms(body).find(({ term }) => isMatch(term));
  let start = Math.max(0, (first?.start ?? 0) - LEAD);
  if (start > 0) start = body.indexOf(' ', start) + 1;
  let end = Math.min(body.length, start + SNIPPET_LENGTH);
  if (end < body.length) end = Math.max(body.lastIndexOf(' ', end), first?.end ?? start);
  const cut = `${start > 0 ? '… ' : ''}${body.slice(start, end)}${end < body.length ? ' …' : ''}`;
  return markMatches(cut, isMatch);
}
