import { capital, type Catalogue } from './catalogue';
import type { Random } from './random';
import { inventWord } from './syllables';
import { anyTellingWord, anyWord } from './words';

/** Of the words of a text, what is said of people, of places and songs, in words that the film likes, and in words that nobody else has. */
const OF_PEOPLE = 0.05;
const OF_PLACES_AND_SONGS = 0.02;
const OF_OWN_WORDS = 0.12;
const OF_RARITIES = 0.005;

/** Between two and six words, many of them names. */
export function anyTitle(catalogue: Catalogue, random: Random): string {
  const words: string[] = [];
  if (random.chance(0.4)) words.push(...random.pick(catalogue.people).name.split(' '));
  const length = random.between(Math.max(2, words.length), 6);
  while (words.length < length) {
    if (random.chance(0.3)) words.push(random.pick(catalogue.ownWords));
    else words.push(random.chance(0.7) ? anyTellingWord(random) : anyWord(random));
  }
  return capital(words.join(' '));
}

/** Sentences of between forty and eighty words. */
export function anyBody(catalogue: Catalogue, random: Random): string {
  let left = random.between(40, 80);
  const sentences: string[] = [];
  while (left > 0) {
    const words: string[] = [];
    const length = Math.min(left, random.between(6, 16));
    while (words.length < length) words.push(...anyMention(catalogue, random));
    left -= words.length;
    const comma = random.below(words.length - 1);
    const mark = random.chance(0.15) ? ' —' : ',';
    const marked = words.map((word, i) => (i === comma && length > 8 ? word + mark : word));
    sentences.push(`${capital(marked.join(' '))}.`);
  }
  return sentences.join(' ');
}

function anyMention(catalogue: Catalogue, random: Random): string[] {
  let what = random.next() - OF_PEOPLE;
  if (what < 0) {
    const { name, actor } = random.pick(catalogue.people);
    const words = (actor !== undefined && random.chance(0.4) ? actor : name).split(' ');
    return random.chance(0.5) ? words : words.slice(-1);
  }
  if ((what -= OF_PLACES_AND_SONGS) < 0)
    return random.chance(0.5)
      ? random.pick(catalogue.places).name.split(' ')
      : random.pick(catalogue.songs).title.split(' ');
  if ((what -= OF_OWN_WORDS) < 0) return [random.pick(catalogue.ownWords)];
  return what < OF_RARITIES ? [inventWord(random, random.between(2, 4))] : [anyWord(random)];
}
