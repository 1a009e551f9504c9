import { locatedTerms } from '../pipeline';
import { filtersBegun } from './filter-names';
import { isBreak } from './marks';
import { piecesOf, type Piece } from './pieces';
import type { FilterName, Span } from './query';

/** What is being typed at the caret: `prefix` up to the caret, `span` all that a completion replaces. */
export type CompletionPoint =
  | { type: 'filter-name'; prefix: string; span: Span }
  | { type: 'filter-value'; name: FilterName; prefix: string; span: Span }
  | { type: 'word'; prefix: string; span: Span };

/**
 * What is being typed at a place of a query.
 * @returns null where nothing is: before or between words, behind a closed phrase, in a time, or if `caret` is no
 *   place of the text
 */
export function completionPoint(text: string, caret: number): CompletionPoint | null {
  if (!(caret > 0 && caret <= text.length)) return null;
  for (const piece of piecesOf(text)) {
    if (piece.type === 'filter') {
      const point = inFilter(piece, text, caret);
      if (point) return point;
    }
    if (piece.span.start < caret && caret <= piece.span.end) return inWords(piece, text, caret);
  }
  return null;
}

function inFilter(
  { name, nameSpan, value, span }: Extract<Piece, { type: 'filter' }>,
  text: string,
  caret: number,
): CompletionPoint | null {
  if (caret <= nameSpan.start) return null;
  if (caret <= nameSpan.end) {
    const prefix = text.slice(nameSpan.start, caret);
    return { type: 'filter-name', prefix, span: { start: nameSpan.start, end: nameSpan.end + 1 } };
  }
  if (!value) {
    // Only blanks between the colon and the caret: the value is still to come.
    const isNext = text.slice(nameSpan.end + 1, caret).trim() === '';
    if (!isNext) return null;
    return { type: 'filter-value', name, prefix: '', span: { start: caret, end: caret } };
  }
  if (caret > span.end || (value.quotes === 'closed' && caret === span.end)) return null;
  const prefix = text.slice(value.inner.start, Math.min(caret, value.inner.end)).trimStart();
  // Marks that are not closed hold all the rest of the query, which the viewer does not mean to replace.
  const end =
    value.quotes === 'open' ? wordEnd(text, Math.max(caret, value.inner.start)) : span.end;
  return { type: 'filter-value', name, prefix, span: { start: value.span.start, end } };
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (!isBreak(text.charAt(end))) end += 1;
  return end;
}

function inWords(piece: Piece, text: string, caret: number): CompletionPoint | null {
  if (piece.type === 'time' || piece.type === 'filter') return null;
  if (piece.type === 'or' && piece.isSign) return null;
  const isQuoted = piece.type === 'words' && piece.stretch.quotes !== 'none';
  const inner = piece.type === 'words' ? piece.stretch.inner : piece.span;
  if (caret <= inner.start) return null;
  const name = text.slice(inner.start, inner.end);
  const prefix = text.slice(inner.start, caret);
  if (!isQuoted && /^\p{L}+$/u.test(name) && filtersBegun(prefix).length > 0) {
    return { type: 'filter-name', prefix, span: inner };
  }
  for (const place of locatedTerms(name)) {
    const span = { start: inner.start + place.start, end: inner.start + place.end };
    if (span.start < caret && caret <= span.end) {
      return { type: 'word', prefix: text.slice(span.start, caret), span };
    }
  }
  return null;
}
