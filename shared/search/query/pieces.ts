import { fold } from '../pipeline';
import { filterNamed, isTimeFilter } from './filter-names';
import { isBlank, isBreak, isMinus, isQuotationMark } from './marks';
import type { FilterName, Span } from './query';
import { filterTimeAt, timeAt } from './query-time';

/** A stretch of text, in quotation marks or not. */
export interface Stretch {
  /** With the quotation marks. */
  span: Span;
  /** Without them. */
  inner: Span;
  quotes: 'none' | 'closed' | 'open';
}

/** What a query consists of, as it stands there: nothing is decided yet but where things begin and end. */
export type Piece =
  /** "or" may still be a word of its own, "|" may not. */
  | { type: 'or'; isSign: boolean; span: Span }
  | { type: 'words'; isUnwanted: boolean; span: Span; stretch: Stretch }
  | { type: 'time'; seconds: number; span: Span }
  | {
      type: 'filter';
      name: FilterName;
      /** The name as it was typed, without the colon. */
      nameSpan: Span;
      isUnwanted: boolean;
      span: Span;
      /** Null where nothing follows the colon that could be one. */
      value: Stretch | null;
      /** Film seconds, if it is the value of a filter that wants a time. */
      seconds: number | undefined;
    };

const NAME = /(\p{L}+):/uy;

/** Cuts a query into its pieces, from left to right, looking at each place a bounded number of times. */
export function piecesOf(text: string): Piece[] {
  const scanner = new Scanner(text);
  const pieces: Piece[] = [];
  for (let piece = scanner.next(); piece; piece = scanner.next()) pieces.push(piece);
  return pieces;
}

class Scanner {
  private place = 0;

  constructor(private readonly text: string) {}

  next(): Piece | undefined {
    this.skipBlanks();
    const start = this.place;
    if (start >= this.text.length) return undefined;
    if (this.character() === '|') {
      this.place += 1;
      return { type: 'or', isSign: true, span: this.spanFrom(start) };
    }
    const isUnwanted = this.isSignOfUnwanted();
    if (isUnwanted) this.place += 1;
    return (
      this.filter(start, isUnwanted) ??
      this.time(start, isUnwanted) ??
      this.words(start, isUnwanted)
    );
  }

  private filter(start: number, isUnwanted: boolean): Piece | undefined {
    const named = this.nameHere();
    if (!named) return undefined;
    const { name, nameSpan } = named;
    this.place = nameSpan.end + 1;
    const { value, seconds } = this.value(name);
    if (!value) this.place = nameSpan.end + 1;
    const span = this.spanFrom(start);
    return { type: 'filter', name, nameSpan, isUnwanted, span, value, seconds };
  }

  /** Blanks before a value are forgiven, if it is one: no other filter, nothing unwanted, no "|". */
  private value(name: FilterName): { value: Stretch | null; seconds: number | undefined } {
    const isApart = isBlank(this.character());
    if (isApart) this.skipBlanks();
    const isOther = isApart && (this.isSignOfUnwanted() || this.nameHere() !== undefined);
    const start = this.place;
    const none = { value: null, seconds: undefined };
    if (start >= this.text.length || this.character() === '|' || isOther) return none;
    const isTime = isTimeFilter(name);
    const time = isTime ? filterTimeAt(this.text, start) : undefined;
    if (time) {
      this.place = time.end;
      const span = this.spanFrom(start);
      return { value: { span, inner: span, quotes: 'none' }, seconds: time.seconds };
    }
    const value = this.stretch();
    const inner = this.text.slice(value.inner.start, value.inner.end).trim();
    const quoted = isTime && value.quotes !== 'none' ? filterTimeAt(inner, 0) : undefined;
    return { value, seconds: quoted?.end === inner.length ? quoted.seconds : undefined };
  }

  private time(start: number, isUnwanted: boolean): Piece | undefined {
    if (isUnwanted) return undefined;
    const found = timeAt(this.text, this.character() === '@' ? start + 1 : start);
    if (!found) return undefined;
    this.place = found.end;
    return { type: 'time', seconds: found.seconds, span: this.spanFrom(start) };
  }

  private words(start: number, isUnwanted: boolean): Piece {
    const stretch = this.stretch();
    const span = this.spanFrom(start);
    const isOr = stretch.quotes === 'none' && fold(this.text.slice(start, this.place)) === 'or';
    if (isOr) return { type: 'or', isSign: false, span };
    return { type: 'words', isUnwanted, span, stretch };
  }

  /** What is in the quotation marks here, or what stands here up to a blank, a mark or a "|". */
  private stretch(): Stretch {
    const start = this.place;
    if (!isQuotationMark(this.character())) {
      while (!isBreak(this.character())) this.place += 1;
      const span = this.spanFrom(start);
      return { span, inner: span, quotes: 'none' };
    }
    this.place += 1;
    while (this.place < this.text.length && !isQuotationMark(this.character())) this.place += 1;
    const inner = { start: start + 1, end: this.place };
    if (this.place >= this.text.length)
      return { span: this.spanFrom(start), inner, quotes: 'open' };
    this.place += 1;
    return { span: this.spanFrom(start), inner, quotes: 'closed' };
  }

  /** A minus sign that begins a piece and has something directly after it. */
  private isSignOfUnwanted(): boolean {
    const [before, sign, after] = [-1, 0, 1].map((offset) => this.text.charAt(this.place + offset));
    if (sign === undefined || after === undefined || !isMinus(sign) || isMinus(after)) return false;
    const begins = before === '' || before === undefined || before === '|' || isBlank(before);
    return begins && (isQuotationMark(after) || !isBreak(after));
  }

  private nameHere(): { name: FilterName; nameSpan: Span } | undefined {
    NAME.lastIndex = this.place;
    const word = NAME.exec(this.text)?.[1];
    const name = word === undefined ? undefined : filterNamed(word);
    if (word === undefined || name === undefined) return undefined;
    return { name, nameSpan: { start: this.place, end: this.place + word.length } };
  }

  private character(): string {
    return this.text.charAt(this.place);
  }

  private skipBlanks(): void {
    while (isBlank(this.character())) this.place += 1;
  }

  private spanFrom(start: number): Span {
    return { start, end: this.place };
  }
}
