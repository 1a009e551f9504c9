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
  const seconds = Float64Array.from(film);
  const perSecond = 1 / BIN;
  let first = 0;
  for (const second of copy) {
    const least = second * rate - LARGEST_OFFSET;
    const most = least + 2 * LARGEST_OFFSET;
    while (first < film.length && (seconds[first] ?? 0) < least) first += 1;
    // The one loop of the fit that takes time: millions of turns, so only sums in it.
    for (let i = first; i < film.length; i += 1) {
      const onset = seconds[i] ?? 0;
      if (onset > most) break;
      const bin = ((onset - least) * perSecond + 0.5) | 0;
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
  // The sum of all votes before each class, with room at either end, so that no class needs a question of its own.
  const around = Math.round(AROUND / BIN);
  const near = Math.round(PEAK_WIDTH / BIN);
  const half = (WINDOW - 1) / 2;
  const sums = new Int32Array(votes.length + 2 * around + 1);
  for (let i = 1; i < sums.length; i += 1)
    sums[i] = (sums[i - 1] ?? 0) + (votes[i - 1 - around] ?? 0);
  const before = (bin: number): number => sums[bin + around] ?? 0;

  let best: Peak = { offset: 0, excess: 0, chance: 0 };
  for (let middle = half; middle + half < votes.length; middle += 1) {
    const inside = before(middle + half + 1) - before(middle - half);
    if (inside <= best.excess) continue;
    const offset = middle * BIN - LARGEST_OFFSET;
    if (besides !== undefined && Math.abs(offset - besides) <= PEAK_WIDTH) continue;
    const nearby =
      before(middle + around) -
      before(middle - around) -
      (before(middle + near + 1) - before(middle - near));
    const chance = (nearby * WINDOW) / (2 * (around - near) - 1);
    if (inside - chance > best.excess) best = { offset, excess: inside - chance, chance };
  }
  return best;
}
