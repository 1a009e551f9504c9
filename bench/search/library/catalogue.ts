import { filmSeconds } from '#shared/film-time';
import type { Person, Place, Scene, Song } from '#shared/pack/catalogue';
import { Random } from './random';
import { inventWord } from './syllables';
import { anyRank, anyTellingWord, commonWords, HOLDING_WORDS } from './words';

/** All libraries are made of this number. Another one gives other films, and other names of what is kept of them. */
export const LIBRARY_SEED = 7;
/** Seconds that each of the films runs. */
export const RUNTIME = 7_200;
const SCENE_LENGTH = 90;
/** First names are shared between films; of last names, most are a film's own. */
const FIRST_NAMES = 1_500;
/** Words that a film has more often than others have them. */
const OWN_WORDS = 150;

/** What the entries of a film speak of. */
export interface Catalogue {
  number: number;
  people: Person[];
  places: Place[];
  songs: Song[];
  scenes: Scene[];
  title: string;
  year: number;
  ownWords: string[];
  tags: string[];
}

/** The catalogue of a film, made of its number alone. */
export function catalogueOf(number: number): Catalogue {
  const random = new Random(LIBRARY_SEED, number);
  return {
    number,
    title: titleCase(tellingWords(random, random.between(1, 3))),
    year: random.between(1925, 2025),
    people: Array.from({ length: random.between(20, 40) }, (_, i) => anyPerson(i, random)),
    places: Array.from({ length: random.between(10, 20) }, (_, i) => ({
      id: `place-${String(i)}`,
      name: titleCase([lastName(random), anyTellingWord(random)]),
      area: 'Nowhere',
      scenes: [],
    })),
    songs: Array.from({ length: random.between(8, 15) }, (_, i, start = random.below(7_000)) => ({
      id: `song-${String(i)}`,
      title: titleCase(tellingWords(random, random.between(2, 4))),
      start: filmSeconds(start),
      end: filmSeconds(start + 150),
      performers: [],
      precision: 'cue',
    })),
    scenes: Array.from({ length: RUNTIME / SCENE_LENGTH }, (_, i) => ({
      id: `scene-${String(i)}`,
      start: filmSeconds(i * SCENE_LENGTH),
      end: filmSeconds((i + 1) * SCENE_LENGTH),
      part: 'whole',
      title: `Scene ${String(i + 1)}`,
      summary: 'A scene.',
      onScreen: [],
      precision: 'cue',
      quiet: false,
    })),
    ownWords: Array.from(
      { length: OWN_WORDS },
      () => commonWords()[random.between(HOLDING_WORDS.size + 200, commonWords().length - 1)] ?? '',
    ),
    tags: tellingWords(random, 25),
  };
}

function tellingWords(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => anyTellingWord(random));
}

function anyPerson(i: number, random: Random): Person {
  const isCast = random.chance(0.6);
  return {
    id: `person-${String(i)}`,
    name: anyName(random),
    role: anyTellingWord(random),
    kind: isCast ? 'cast' : 'crew',
    ...(isCast && { actor: anyName(random) }),
    revealsAt: filmSeconds(0),
  };
}

function anyName(random: Random): string {
  return titleCase([firstName(anyRank(random) % FIRST_NAMES), lastName(random)]);
}

function firstName(rank: number): string {
  const random = new Random(LIBRARY_SEED, 0xf1, rank);
  return inventWord(random, random.between(1, 2)) + random.pick(['a', 'e', 'n', 'o', '']);
}

function lastName(random: Random): string {
  const name = inventWord(random, random.between(2, 3));
  return random.chance(0.04) ? name.replace('e', 'é').replace('o', 'ö') : name;
}

export function titleCase(words: readonly string[]): string {
  return words.map(capital).join(' ');
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
