import type { Cutting } from '../cutting';
import type { Piece } from './pieces';
import type { TextMatch } from './query';

type WordsPiece = Extract<Piece, { type: 'words' }>;

/** What may stand between a word and the rest of it that is still to be typed: `seb'` becomes `seb's`. */
const STILL_TYPED = /^['’‘ʼ]?$/;

/**
 * What a piece asks for. Outside of quotation marks each of its words is asked for by itself, `well-known` being
 * two; but where it counts as one thing (`isOne`: it is unwanted, or "or" joins it), they are a phrase.
 */
export function readWords(
  piece: WordsPiece,
  text: string,
  isOne: boolean,
  cutting: Cutting,
): TextMatch[] {
  const { inner, quotes } = piece.stretch;
  const isPhrase = quotes !== 'none' || isOne;
  const typed = text.slice(inner.start, inner.end);
  const located = isPhrase ? cutting.locate(typed) : cutting.asked(typed);
  const [first, last] = [located[0], located.at(-1)];
  if (!first || !last) return [];
  const isLast = STILL_TYPED.test(text.slice(inner.start + last.end));
  if (!isPhrase) {
    return located.map((place) => ({
      type: 'word',
      term: place.term,
      isLast: isLast && place === last,
      span: { start: inner.start + place.start, end: inner.start + place.end },
    }));
  }
  const bare = {
    start: piece.isUnwanted ? piece.span.start : inner.start + first.start,
    end: inner.start + last.end,
  };
  const span = quotes === 'none' ? bare : piece.span;
  if (located.length === 1 && quotes !== 'open') {
    return [{ type: 'word', term: first.term, isLast: quotes === 'none' && isLast, span }];
  }
  const isOpen = quotes === 'none' ? isLast : quotes === 'open';
  return [{ type: 'phrase', terms: located.map(({ term }) => term), isOpen, span }];
}
