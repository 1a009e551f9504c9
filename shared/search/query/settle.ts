import type { Cutting } from '../cutting';
import { fold } from '../pipeline';
import { piecesOf, type Piece } from './pieces';
import type { Query } from './query';

/** The pieces that mean something, once it is settled what is a time, what a word and what joins two things. */
export interface Settled {
  pieces: (Exclude<Piece, { type: 'time' }> | { type: 'moment' })[];
  moment: Query['moment'];
}

/** Words that lead to a time: of "around 1:12" only the time is left. */
const LEADS: ReadonlySet<string> = new Set(['at', 'around', 'near', 'about']);

/**
 * Settles what each piece is. What has no terms is nothing. The first time is the moment that is asked for, and
 * takes the words that lead to it with it; any later one is words. "or" at the beginning is a word, because
 * something may be called so; at the end it joins nothing, so that "stone or" finds what "stone" finds.
 */
export function settle(text: string, cutting: Cutting): Settled {
  const settled: Settled = { pieces: [], moment: null };
  const { pieces } = settled;
  for (const piece of piecesOf(text)) {
    if (piece.type === 'words' && !hasTerms(text, piece, cutting)) continue;
    if (piece.type === 'time') {
      if (settled.moment) {
        pieces.push(asWords(piece));
        continue;
      }
      while (leadsToTime(text, pieces.at(-1))) pieces.pop();
      settled.moment = { seconds: piece.seconds, span: piece.span };
      pieces.push({ type: 'moment' });
    } else if (piece.type !== 'or') {
      pieces.push(piece);
    } else if (pieces.length === 0) {
      if (!piece.isSign) pieces.push(asWords(piece));
    } else if (pieces.at(-1)?.type !== 'or') {
      pieces.push(piece);
    }
  }
  return settled;
}

function hasTerms(
  text: string,
  { stretch }: Extract<Piece, { type: 'words' }>,
  cutting: Cutting,
): boolean {
  return cutting.terms(text.slice(stretch.inner.start, stretch.inner.end)).length > 0;
}

function asWords({ span }: Piece): Extract<Piece, { type: 'words' }> {
  return { type: 'words', isUnwanted: false, span, stretch: { span, inner: span, quotes: 'none' } };
}

function leadsToTime(text: string, piece: Settled['pieces'][number] | undefined): boolean {
  if (piece?.type !== 'words' || piece.stretch.quotes !== 'none') return false;
  return LEADS.has(fold(text.slice(piece.span.start, piece.span.end)));
}
