import { Random } from './random';
import { inventWord } from './syllables';

const COUNT = 40_000;
const SEED = 20_160;

/** Words that hold sentences together: the most frequent ones, of every text. */
const HOLDING =
  'the of and to a in is it he was for on with his they at be this from have by one had but not what all were when we there can an your which their said if do will each how them then she many some so these would other into has more her two like him see than been who its now my made over did down only way find use may long little very after words called just where most know'.split(
    ' ',
  );
export const HOLDING_WORDS: ReadonlySet<string> = new Set(HOLDING);

/** What a word gets to become another one of its stem. */
const ENDINGS = ['s', 'ed', 'ing', 'er', 'ly', 'ness'];
/** So many of the words are others with an ending. */
const DERIVED = 0.3;

let made: readonly string[] | undefined;

/** The words that all films share, the most frequent first. All are different. */
export function commonWords(): readonly string[] {
  return (made ??= makeWords());
}

function makeWords(): string[] {
  const random = new Random(SEED);
  const words = new Set(HOLDING);
  const bases: string[] = [];
  while (words.size < COUNT) {
    if (bases.length > 300 && random.chance(DERIVED)) {
      words.add(random.pick(bases) + random.pick(ENDINGS));
      continue;
    }
    const word = inventWord(random, syllablesAt(words.size, random));
    if (word.length < 3 || words.has(word)) continue;
    words.add(word);
    if (word.length > 3) bases.push(word);
  }
  return [...words];
}

/** Frequent words are short. */
function syllablesAt(rank: number, random: Random): number {
  if (rank < 300) return 1;
  if (rank < 3_000) return random.between(1, 2);
  return rank < 12_000 ? 2 : random.between(2, 4);
}

/** How often the words of a rank come: Zipf's law, as Mandelbrot mended it. */
const SHIFT = 2.7;
const SLOPE = 1.05;

let sums: Float64Array | undefined;

/** A rank among the common words, as often as the word there comes in a text. @param least ranks before it are left out */
export function anyRank(random: Random, least = 0): number {
  sums ??= sumsOfFrequencies();
  const before = least === 0 ? 0 : (sums[least - 1] ?? 0);
  const aim = before + random.next() * ((sums[COUNT - 1] ?? 0) - before);
  let low = least;
  let high = COUNT - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= aim) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sumsOfFrequencies(): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: COUNT }, (_, rank) => (sum += (rank + SHIFT) ** -SLOPE));
}

/** A common word, as often as it comes in a text. */
export function anyWord(random: Random): string {
  return commonWords()[anyRank(random)] ?? '';
}

/** A common word that tells something. */
export function anyTellingWord(random: Random): string {
  return commonWords()[anyRank(random, HOLDING.length)] ?? '';
}
