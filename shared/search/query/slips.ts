/**
 * How many slips of the hand turn one word into another: letters that are left out, added, changed, or that
 * change places with their neighbour (optimal string alignment).
 * @returns `most + 1` for anything above `most`; the work is bounded by the shorter word's length
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && swapped) least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}

/** A word that may be written, and what it stands for. */
export type Candidate<Meaning> = readonly [word: string, meaning: Meaning];

/** What the candidates within `slips(word)` slips of a text stand for, the nearest first, each once. */
export function nearest<Meaning>(
  text: string,
  candidates: Iterable<Candidate<Meaning>>,
  slips: (word: string) => number,
): Meaning[] {
  const found: { meaning: Meaning; distance: number }[] = [];
  for (const [word, meaning] of candidates) {
    const most = slips(word);
    const distance = slipsBetween(text, word, most);
    if (distance <= most) found.push({ meaning, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return [...new Set(found.map(({ meaning }) => meaning))];
}
