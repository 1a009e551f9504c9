import { terms } from '../search/pipeline';

/** The words by which something is found. */
export interface CommandWords {
  /** As it is called. */
  label: string;
  /** What else one may call it, and where it belongs. */
  also?: string;
}

/** Ways to fit what is typed, the best first. Letters strewn over a name fit the better the closer they stand. */
const BEGINS = 0;
const IN_ORDER = 1;
const IN_ANY_ORDER = 2;
const BY_OTHER_WORDS = 3;
const STREWN = 4;

/** More letters than that between those that are typed, and hardly anybody meant it. */
const WIDEST = 10;

/** Where the words that are typed begin words of the name, in the order of typing. */
function isInOrder(typed: readonly string[], words: readonly string[]): boolean {
  let place = 0;
  return typed.every((start) => {
    const found = words.findIndex((word, index) => index >= place && word.startsWith(start));
    place = found + 1;
    return found >= 0;
  });
}

function isAmong(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/**
 * How many other letters stand between the letters typed, which begin where a word begins and go on in their order;
 * undefined where they do not.
 */
function spread(typed: readonly string[], words: readonly string[]): number | undefined {
  const letters = Array.from(typed.join(''));
  let least: number | undefined;
  for (let first = 0; first < words.length; first += 1) {
    const text = words.slice(first).join('');
    let place = 0;
    const isThere =
      words[first]?.startsWith(letters[0] ?? '') === true &&
      letters.every((letter) => {
        place = text.indexOf(letter, place) + 1;
        return place > 0;
      });
    if (isThere && place - letters.length <= WIDEST)
      least = Math.min(least ?? Infinity, place - letters.length);
  }
  return least;
}

/** How well what is typed fits: the lower the better; undefined where it does not. */
function fit(typed: readonly string[], { label, also = '' }: CommandWords): number | undefined {
  const words = terms(label);
  if (typed.every((start, place) => words[place]?.startsWith(start))) return BEGINS;
  if (isInOrder(typed, words)) return IN_ORDER;
  if (isAmong(typed, words)) return IN_ANY_ORDER;
  if (isAmong(typed, [...words, ...terms(also)])) return BY_OTHER_WORDS;
  const between = spread(typed, words);
  return between === undefined ? undefined : STREWN + between;
}

/**
 * What fits the text that is typed, the best first and what fits equally well in the order in which it was given. The
 * beginnings of words count, in any order, and then letters left out between others; case and accents do not.
 * @returns all of it for an empty text, and nothing for one without a letter or digit
 */
export function findCommands<T>(
  typed: string,
  commands: readonly T[],
  wordsOf: (command: T) => CommandWords,
): T[] {
  if (typed.trim() === '') return [...commands];
  const starts = terms(typed);
  if (starts.length === 0) return [];
  return commands
    .map((command) => ({ command, fit: fit(starts, wordsOf(command)) }))
    .filter((found): found is { command: T; fit: number } => found.fit !== undefined)
    .sort((one, other) => one.fit - other.fit)
    .map(({ command }) => command);
}
