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

/** So many answers are kept: while a word is typed, those before it are asked again at each key. */
const MOST_KEPT = 50;

const ofTables = new WeakMap<TermTable, NearTerms>();

/** The near terms of a dictionary: what it takes to find them is kept, also when other indexes come beside it. */
export function nearTermsOf(table: TermTable): NearTerms {
  const known = ofTables.get(table) ?? new NearTerms(table);
  ofTables.set(table, known);
  return known;
}

/** Finds the terms of a dictionary that a word may be a misspelling of. */
export class NearTerms {
  private shapes: Shapes | undefined;
  private readonly kept = new Map<string, readonly NearTerm[]>();

  constructor(private readonly table: TermTable) {}

  /**
   * @param half whether the word may be half typed: then its slips from the beginning of a term count
   */
  find(word: string, half: boolean): readonly NearTerm[] {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const key = `${word} ${String(half)}`;
    const known = this.kept.get(key);
    if (known) return known;
    const found = this.look(word, half);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, found);
    return found;
  }

  private look(word: string, half: boolean): NearTerm[] {
    const most = word.length >= TWO_SLIPS ? 2 : 1;
    const { text, ends } = this.table;
    this.shapes ??= shapesOf(this.table);
    const { letters, lengths } = this.shapes;
    const own = lettersIn(word, 0, word.length);
    const first = word.charCodeAt(0);
    const shortest = word.length - most;
    const longest = word.length + most;
    const slips = new Slips(word, most);
    const found: NearTerm[] = [];
    for (let place = 0; place < lengths.length; place += 1) {
      const length = lengths[place] ?? 0;
      const isLonger = length > longest;
      if (length < shortest || (isLonger && !half)) continue;
      const has = letters[place] ?? 0;
      if (bitCount(own & ~has) > most) continue;
      if (!half && bitCount(has & ~own) > most) continue;
      const end = ends[place] ?? 0;
      const start = place === 0 ? 0 : (ends[place - 1] ?? 0) + 1;
      // Half a word has many neighbours; hardly anybody mistakes its first letter.
      const mayBegin = half && text.charCodeAt(start) === first;
      if (isLonger && !mayBegin) continue;
      const { whole, beginning } = slips.from(text, start, end - start);
      // What begins just as the word does is no misspelling of it. Whoever has slipped once and has not typed on means
      // this term no less than one that goes on yet further.
      const isBeginning = mayBegin && beginning > 0 && beginning <= most && beginning < whole;
      if (isBeginning || whole <= most)
        found.push({ place, slips: isBeginning ? beginning : whole, isBeginning });
    }
    return found;
  }
}

/** What tells of most terms at a glance that they are far from a word. */
interface Shapes {
  /** For each term which letters it has, a bit each. */
  letters: Uint32Array;
  /** For each term its length; 255 for a longer one. */
  lengths: Uint8Array;
}

function shapesOf({ text, ends }: TermTable): Shapes {
  const letters = new Uint32Array(ends.length);
  const lengths = new Uint8Array(ends.length);
  let start = 0;
  for (let place = 0; place < ends.length; place += 1) {
    const end = ends[place] ?? 0;
    letters[place] = lettersIn(text, start, end);
    lengths[place] = Math.min(end - start, 255);
    start = end + 1;
  }
  return { letters, lengths };
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
