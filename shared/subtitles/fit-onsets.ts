import { offsetVotes, peakOf, type Peak } from './offset-votes';

/** How the times of a copy's file run beside the film: film second = rate × copy second + offset. */
export interface OnsetFit {
  /** Film seconds for each second of the copy: one of `KNOWN_RATES`. */
  rate: number;
  offset: number;
  /** Onsets of the file that are onsets of the film. */
  matched: number;
  /** Root of the mean square of what is left between them, in seconds. */
  error: number;
}

/** A film made for one frame rate and shown at another runs at their ratio. */
export const KNOWN_RATES: readonly number[] = [
  1,
  25 / 24,
  24 / 25,
  25 / 23.976,
  23.976 / 25,
  24 / 23.976,
  23.976 / 24,
];

/** Of longer lists nothing is said; a talkative film has three thousand lines. */
export const MOST_ONSETS = 4_000;
/** With fewer lines in common chance could speak. */
const LEAST_MATCHED = 12;
/** Onsets nearer to each other than this are one: two lines that stand together. */
const SAME_ONSET = 0.05;

/** A peak counts when it stands that far above what chance gives, in spreads of chance … */
const LEAST_SPREADS = 8;
/** … and is that many times as high as every other one, at this rate or another. */
const CLEAR = 2;
/** Both lists must tell of the same lines: at least this share of the shorter one, where both have some. */
const LEAST_SHARE = 0.35;

/** Seconds by which the onsets of one line may differ. */
const LARGEST_MISS = 0.6;
const TRIMMED_MISS = 0.45;
/** Where the lists agree better than that, pairs further apart than this many times the usual are chance … */
const TIMES_USUAL = 3;
/** … but not what is nearer than that. */
const LEAST_MISS = 0.1;
/** Rounds in which pairs are chosen and fitted; it stands still long before. */
const ROUNDS = 8;
/** The slope that the onsets themselves have must be this near to the rate; known rates differ by 0.001. */
const LARGEST_SLANT = 0.0003;

/** Seconds by which the film may be off at the most … */
const LARGEST_ERROR = 0.07;
/** … when the mean is wrong by that many of its own spreads, which happens once in sixteen thousand films. */
const SPREADS_OF_MEAN = 4;

/** Seconds of a stretch that is looked at by itself: a copy that is cut differently fits in some and not in others. */
const STRETCH = 500;
/** Onsets that both lists must have there to say anything … */
const LEAST_IN_STRETCH = 25;
/** … and what share of the usual number of pairs must be found there. */
const LEAST_OF_USUAL = 0.35;

interface Pair {
  film: number;
  copy: number;
}

interface Line {
  rate: number;
  offset: number;
}

/**
 * Fits a copy to the film from the times alone at which lines begin. Lines may be missing on either side, begin a
 * little earlier or later, and be absent for a stretch. Histograms of differences, one for each known rate, give a
 * first guess; trimmed least squares make it exact and prove the rate.
 * @param film onsets in film seconds, in any order
 * @param copy onsets in seconds of the copy, in any order
 * @returns undefined where nothing fits clearly: another film, another cut, too few lines
 */
export function fitOnsets(film: readonly number[], copy: readonly number[]): OnsetFit | undefined {
  const [ours, theirs] = [distinct(film), distinct(copy)];
  const isFew = Math.min(ours.length, theirs.length) < LEAST_MATCHED;
  if (isFew || Math.max(ours.length, theirs.length) > MOST_ONSETS) return undefined;

  const guess = clearPeak(ours, theirs);
  if (!guess) return undefined;
  const slanted = refined(ours, theirs, guess, leastSquares);
  if (!slanted || Math.abs(slanted.line.rate - guess.rate) > LARGEST_SLANT) return undefined;
  // At the known rate the line through the middle of the pairs is the best guess for their offset.
  const middle = meanOf(slanted.pairs, ({ copy: second }) => second);
  const offset = slanted.line.offset + (slanted.line.rate - guess.rate) * middle;
  const fitted = refined(ours, theirs, { rate: guess.rate, offset }, (pairs) => ({
    rate: guess.rate,
    offset: meanOf(pairs, (pair) => pair.film - guess.rate * pair.copy),
  }));
  if (!fitted) return undefined;

  const { line, pairs } = fitted;
  const square = meanOf(pairs, (pair) => (pair.film - line.rate * pair.copy - line.offset) ** 2);
  const error = Math.sqrt(square);
  const isVague = (SPREADS_OF_MEAN * error) / Math.sqrt(pairs.length) > LARGEST_ERROR;
  if (isVague || !isOneFilm(ours, theirs, line, pairs)) return undefined;
  return { ...line, matched: pairs.length, error };
}

function distinct(onsets: readonly number[]): number[] {
  const sorted = onsets.filter(Number.isFinite).sort((a, b) => a - b);
  let last = -Infinity;
  return sorted.filter((onset) => {
    if (onset - last < SAME_ONSET) return false;
    last = onset;
    return true;
  });
}

/** The rate and offset that most pairs of onsets speak for, if no other ones come near. */
function clearPeak(film: readonly number[], copy: readonly number[]): Line | undefined {
  const all = KNOWN_RATES.map((rate) => {
    const votes = offsetVotes(film, copy, rate);
    return { rate, votes, peak: peakOf(votes) };
  }).sort((a, b) => b.peak.excess - a.peak.excess);
  const [best, rival] = all;
  if (!best || !rival || !isBeyondChance(best.peak)) return undefined;
  const second = Math.max(rival.peak.excess, peakOf(best.votes, best.peak.offset).excess);
  if (best.peak.excess < second * CLEAR) return undefined;
  return { rate: best.rate, offset: best.peak.offset };
}

function isBeyondChance({ excess, chance }: Peak): boolean {
  return excess >= LEAST_MATCHED / 2 && excess >= LEAST_SPREADS * Math.sqrt(chance + 1);
}

/** Pairs near a line, and the line through them, in turns until both agree. */
function refined(
  film: readonly number[],
  copy: readonly number[],
  guess: Line,
  through: (pairs: readonly Pair[]) => Line,
): { line: Line; pairs: Pair[] } | undefined {
  let line = guess;
  let pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs = pairsNear(film, copy, line, round === 0 ? LARGEST_MISS : missOf(pairs, line));
    if (pairs.length < LEAST_MATCHED) return undefined;
    line = through(pairs);
  }
  return { line, pairs };
}

/** How far onsets of one line may be apart, by how far they mostly are. */
function missOf(pairs: readonly Pair[], { rate, offset }: Line): number {
  const off = pairs.map(({ film, copy }) => Math.abs(film - rate * copy - offset));
  const usual = off.sort((a, b) => a - b)[Math.floor(off.length / 2)] ?? 0;
  return Math.min(Math.max(usual * TIMES_USUAL, LEAST_MISS), TRIMMED_MISS);
}

/** Onsets that are each other's nearest, and no further apart than `miss` seconds. Both lists are walked once. */
function pairsNear(
  film: readonly number[],
  copy: readonly number[],
  { rate, offset }: Line,
  miss: number,
): Pair[] {
  const pairs: (Pair & { off: number })[] = [];
  let near = 0;
  for (const second of copy) {
    const expected = rate * second + offset;
    const offOf = (i: number): number => Math.abs((film[i] ?? Infinity) - expected);
    while (near + 1 < film.length && offOf(near + 1) <= offOf(near)) near += 1;
    const off = offOf(near);
    if (off > miss) continue;
    const pair = { film: film[near] ?? 0, copy: second, off };
    const last = pairs.at(-1);
    if (last?.film !== pair.film) pairs.push(pair);
    else if (off < last.off) pairs[pairs.length - 1] = pair;
  }
  return pairs;
}

function leastSquares(pairs: readonly Pair[]): Line {
  const film = meanOf(pairs, (pair) => pair.film);
  const copy = meanOf(pairs, (pair) => pair.copy);
  const both = meanOf(pairs, (pair) => (pair.copy - copy) * (pair.film - film));
  const squares = meanOf(pairs, (pair) => (pair.copy - copy) ** 2);
  const rate = both / squares;
  return { rate, offset: film - rate * copy };
}

/** Whether enough lines are the same, and in every stretch in which both lists have some. */
function isOneFilm(
  film: readonly number[],
  copy: readonly number[],
  { rate, offset }: Line,
  pairs: readonly Pair[],
): boolean {
  const theirs = copy.map((second) => rate * second + offset);
  const start = Math.max(film[0] ?? 0, theirs[0] ?? 0) - LARGEST_MISS;
  const end = Math.min(film.at(-1) ?? 0, theirs.at(-1) ?? 0) + LARGEST_MISS;
  const shareIn = (from: number, to: number): { few: number; share: number } => {
    const inside = (seconds: readonly number[]): number =>
      seconds.filter((second) => second >= from && second < to).length;
    const few = Math.min(inside(film), inside(theirs));
    return { few, share: inside(pairs.map((pair) => pair.film)) / Math.max(few, 1) };
  };
  const whole = shareIn(start, end);
  if (whole.share < LEAST_SHARE) return false;
  for (let from = start; from < end; from += STRETCH) {
    const { few, share } = shareIn(from, Math.min(from + STRETCH, end));
    if (few >= LEAST_IN_STRETCH && share < whole.share * LEAST_OF_USUAL) return false;
  }
  return true;
}

function meanOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
