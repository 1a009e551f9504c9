/** Seconds of one class of the histogram. */
const BIN = 0.1;
/** Classes that are counted together: as wide as two people differ on when a line begins. */
const WINDOW = 5;
/** Seconds to either side of a peak from which is told how many votes chance would have given it. */
const AROUND = 10;
/** Seconds to either side of a peak that still belong to it. */
export const PEAK_WIDTH = 1.5;
/** Copies begin that many seconds apart at most: a leader or two, not half of the film. */
export const LARGEST_OFFSET = 600;

/** A second by which the film may be further than the copy. */
export interface Peak {
  offset: number;
  /** Pairs of onsets that say so, less those that chance would give. */
  excess: number;
  /** Those that chance would give. */
  chance: number;
}

/**
 * How often each difference between a film second and a copy second, taken at `rate`, occurs: one vote for each pair
 * of onsets that lie within the largest offset of each other.
 * @param film onsets in seconds of the film, sorted
 * @param copy onsets in seconds of the copy, sorted
 * @param rate film seconds for each second of the copy
 */
export function offsetVotes(
  film: readonly number[],
  copy: readonly number[],
  rate: number,
): Int32Array {
  const votes = new Int32Array(Math.round((2 * LARGEST_OFFSET) / BIN) + 1);
  let first = 0;
  for (const second of copy) {
    const least = second * rate - LARGEST_OFFSET;
    while (first < film.length && (film[first] ?? 0) < least) first += 1;
    for (let i = first; i < film.length; i += 1) {
      const bin = Math.round(((film[i] ?? 0) - least) / BIN);
      if (bin >= votes.length) break;
      votes[bin] = (votes[bin] ?? 0) + 1;
    }
  }
  return votes;
}

/**
 * The difference for which there are most votes beyond chance.
 * @param besides an offset near which is not looked, to find the second best
 */
export function peakOf(votes: Int32Array, besides?: number): Peak {
  const sums = new Float64Array(votes.length + 1);
  for (const [i, count] of votes.entries()) sums[i + 1] = (sums[i] ?? 0) + count;
  const between = (from: number, to: number): number => {
    const [low, high] = [Math.max(from, 0), Math.min(to, votes.length)];
    return low < high ? (sums[high] ?? 0) - (sums[low] ?? 0) : 0;
  };
  const around = Math.round(AROUND / BIN);
  const near = Math.round(PEAK_WIDTH / BIN);
  let best: Peak = { offset: 0, excess: 0, chance: 0 };
  for (let i = 0; i + WINDOW <= votes.length; i += 1) {
    const middle = i + (WINDOW - 1) / 2;
    const offset = middle * BIN - LARGEST_OFFSET;
    if (besides !== undefined && Math.abs(offset - besides) <= PEAK_WIDTH) continue;
    const inside = between(i, i + WINDOW);
    if (inside <= best.excess) continue;
    const nearby =
      between(middle - around, middle - near) + between(middle + near + 1, middle + around + 1);
    const chance = (nearby * WINDOW) / (2 * (around - near));
    if (inside - chance > best.excess) best = { offset, excess: inside - chance, chance };
  }
  return best;
}
