import type { Random } from './random';

/** How syllables begin, what sounds in them, and how they end: plain ones mostly, and enough of each that words lie apart as those of a language do. */
const ONSETS = 'b c d f g h j k l m n p r s t v w z'.split(' ');
const RICH_ONSETS =
  'bl br ch cl cr dr fl fr gl gr kn pl pr qu sc sh sk sl sm sn sp st str sw th tr tw wh'.split(' ');
const SOUNDS = 'a e i o u y'.split(' ');
const RICH_SOUNDS = 'ai au ea ee ia ie io oa oi oo ou ui'.split(' ');
const ENDS = 'd g k l m n p r s t'.split(' ');
const RICH_ENDS =
  'ck ct ft ld ll lm lt mp nd ng nk nt pt rb rd rk rl rm rn rt sh sk sp ss st th x'.split(' ');

/** An invented word in small letters. */
export function inventWord(random: Random, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i += 1) {
    const isLast = i === syllables - 1;
    if (i > 0 || random.chance(0.85))
      word += random.pick(random.chance(0.3) ? RICH_ONSETS : ONSETS);
    word += random.pick(random.chance(0.2) ? RICH_SOUNDS : SOUNDS);
    // Within a word most syllables are open.
    if (random.chance(isLast ? 0.7 : 0.3))
      word += random.pick(random.chance(0.4) ? RICH_ENDS : ENDS);
  }
  return word;
}
