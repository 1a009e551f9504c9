import type { TermTable } from '../index/term-table';

/** Shorter words have too many neighbours; nobody misspells a longer one. */
const SHORTEST = 4;
const LONGEST = 24;
/** From this length on two slips are forgiven rather than one. */
const TWO_SLIPS = 7;

/** A term that looks like a word. */
export interface NearTerm {
  place: number;
  /** Slips between the two: a letter more, less, another one, or two that changed places. */
  slips: number;
  /** Whether the word looks only like the beginning of the term. */
  isBeginning: boolean;
}

/** Finds the terms of a dictionary that a word may be a misspelling of. */
export class NearTerms {
  /** For each term which letters it has, a bit each: most terms are passed over by that alone. */
  private letters: Uint32Array | undefined;

  constructor(private readonly table: TermTable) {}

  /**
   * @param half whether the word may be half typed: then its slips from the beginning of a term count
   */
  find(word: string, half: boolean): NearTerm[] {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const most = word.length >= TWO_SLIPS ? 2 : 1;
    const { table } = this;
    const { text, ends } = table;
    this.letters ??= lettersOf(table);
    const { letters } = this;
    const own = lettersIn(word, 0, word.length);
    const slips = new Slips(word, most);
    const found: NearTerm[] = [];
    let start = 0;
    for (let place = 0; place < ends.length; place += 1) {
      const end = ends[place] ?? 0;
      const length = end - start;
      const has = letters[place] ?? 0;
      const isLonger = length > word.length + most;
      if (
        length >= word.length - most &&
        (half || !isLonger) &&
        bitCount(own & ~has) <= most &&
        (isLonger || half || bitCount(has & ~own) <= most)
      ) {
        const { whole, beginning } = slips.from(text, start, length);
        // What begins just as the word does is no misspelling of it.
        // Half a word has many neighbours; hardly anybody mistakes its first letter.
        const isBegun =
          half &&
          beginning > 0 &&
          beginning <= most &&
          text.charCodeAt(start) === word.charCodeAt(0);
        // Whoever has slipped once and has not typed on means this term no less than one that goes on yet further.
        const isBeginning = isBegun && beginning < whole;
        if (isBeginning || whole <= most)
          found.push({ place, slips: isBeginning ? beginning : whole, isBeginning });
      }
      start = end + 1;
    }
    return found;
  }
}

function lettersOf({ text, ends }: TermTable): Uint32Array {
  const letters = new Uint32Array(ends.length);
  let start = 0;
  for (let place = 0; place < ends.length; place += 1) {
    const end = ends[place] ?? 0;
    letters[place] = lettersIn(text, start, end);
    start = end + 1;
  }
  return letters;
}

function lettersIn(text: string, start: number, end: number): number {
  let bits = 0;
  for (let i = start; i < end; i += 1) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Counts slips, up to a few, row by row of the usual table. */
class Slips {
  private rows: [Uint8Array, Uint8Array, Uint8Array];

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    const row = (): Uint8Array => new Uint8Array(word.length + 1);
    this.rows = [row(), row(), row()];
  }

  /** Slips from the word to a term, and to that beginning of the term which is nearest. */
  from(text: string, start: number, length: number): { whole: number; beginning: number } {
    const { word, most } = this;
    const width = word.length;
    let [before, last, row] = this.rows;
    for (let i = 0; i <= width; i += 1) last[i] = i;
    let beginning = width;
    for (let j = 1; j <= length; j += 1) {
      const letter = text.charCodeAt(start + j - 1);
      row[0] = j;
      let least = j;
      for (let i = 1; i <= width; i += 1) {
        const own = word.charCodeAt(i - 1);
        let value = Math.min(
          (last[i] ?? 0) + 1,
          (row[i - 1] ?? 0) + 1,
          (last[i - 1] ?? 0) + (own === letter ? 0 : 1),
        );
        if (
          i > 1 &&
          j > 1 &&
          own === text.charCodeAt(start + j - 2) &&
          word.charCodeAt(i - 2) === letter
        ) {
          value = Math.min(value, (before[i - 2] ?? 0) + 1);
        }
        row[i] = value;
        if (value < least) least = value;
      }
      beginning = Math.min(beginning, row[width] ?? width);
      [before, last, row] = [last, row, before];
      if (least > most) return { whole: most + 1, beginning };
    }
    return { whole: last[width] ?? 0, beginning };
  }
}
