import { terms } from '../search/pipeline';
import type { SubtitleLine } from './line';

/** A line with the terms that it is found by. */
export interface FindableLine {
  /** Index of the line in its file. */
  id: number;
  line: SubtitleLine;
  terms: readonly string[];
  /** The terms in a row, each behind a blank. */
  row: string;
}

/** More words say no more of which line it is. */
const MOST_WORDS = 12;

/** Makes lines ready to be found, once for a file. */
export function findable(lines: readonly SubtitleLine[]): FindableLine[] {
  return lines.map((line, id) => {
    const found = terms(line.text);
    return { id, line, terms: found, row: rowOf(found) };
  });
}

/**
 * Lines with the words that were typed, case and accents apart; the last word may be only begun. Lines that hold the
 * words in a row come first, then those that hold all of them, then, only if there is no such line, those that hold
 * two of the words and half of them; among equals the nearest to `near`.
 * @param near second of the file around which the line is looked for
 * @param most how many lines are wanted
 */
export function findLines(
  lines: readonly FindableLine[],
  text: string,
  near: number,
  most: number,
): FindableLine[] {
  const words = terms(text).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const row = rowOf(words);
  const ranked = lines
    .map((found) => ({ found, rank: rankOf(found, words, row), off: distance(found.line, near) }))
    .filter(({ rank }) => rank > 0);
  const isWhole = ranked.some(({ rank }) => rank >= words.length);
  return ranked
    .filter(({ rank }) => rank >= (isWhole ? words.length : Math.max(2, words.length / 2)))
    .sort((a, b) => b.rank - a.rank || a.off - b.off || a.found.id - b.found.id)
    .slice(0, most)
    .map(({ found }) => found);
}

/** How many of the words the line has; one more if it has them all in a row. */
function rankOf(line: FindableLine, words: readonly string[], row: string): number {
  if (isInARow(line, row)) return words.length + 1;
  const last = words.length - 1;
  return words.filter((word, i) =>
    i === last ? line.terms.some((term) => term.startsWith(word)) : line.terms.includes(word),
  ).length;
}

/** Scripts that set no blanks between words: what was heard may begin anywhere in a row of letters. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function isInARow(line: FindableLine, row: string): boolean {
  return line.row.includes(row) || (UNSPACED.test(row) && line.row.includes(row.slice(1)));
}

function rowOf(found: readonly string[]): string {
  return found.map((term) => ` ${term}`).join('');
}

/** Seconds between a second and a line; 0 while the line stands. */
function distance({ start, end }: SubtitleLine, near: number): number {
  return Math.max(start - near, near - end, 0);
}
