import type { Random } from '../library/random';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The word with one slip: a letter more, less, another one, or two that changed places. Its first letter stays. */
export function withSlip(word: string, random: Random): string {
  const at = random.between(1, word.length - 1);
  const before = word.slice(0, at);
  switch (random.below(4)) {
    case 0:
      return before + random.pick(LETTERS) + word.slice(at);
    case 1:
      return before + word.slice(at + 1);
    case 2:
      return before + random.pick(LETTERS) + word.slice(at + 1);
    default:
      return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}
