import type { IndexedManifest } from '#core/search/index/pack-index';
import { filmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import { ENTRY_KINDS, VERDICTS } from '#shared/pack/entry-kinds';
import type { Pack } from '#shared/pack/pack';
import { catalogueOf, LIBRARY_SEED, RUNTIME, type Catalogue } from './catalogue';
import { anyBody, anyTitle } from './entry-text';
import { Random } from './random';

/** A library of so many entries for each film: 300,000 are those of a thousand films. */
export const ENTRIES_OF_A_FILM = 300;

/** A film as its pack has it. */
export interface Film {
  catalogue: Catalogue;
  manifest: IndexedManifest;
  pack: Omit<Pack, 'manifest'>;
}

export function filmOf(number: number): Film {
  const catalogue = catalogueOf(number);
  const { title, year, people, places, songs, scenes } = catalogue;
  const entries = Array.from({ length: ENTRIES_OF_A_FILM }, (_, i) => entryOf(catalogue, i));
  return {
    catalogue,
    manifest: {
      id: `film-${String(number)}`,
      film: {
        title,
        year,
        runtimeSeconds: filmSeconds(RUNTIME),
        directors: ['Nobody'],
        writers: [],
        genres: [],
        facts: [],
      },
      language: 'en',
      parts: [],
      synonyms: [],
    },
    pack: { entries, people, places, songs, scenes, reads: [] },
  };
}

/** The films of a library, one after the other. @param entries a multiple of those of a film */
export function* filmsOf(entries: number): Iterable<Film> {
  for (let number = 0; number < entries / ENTRIES_OF_A_FILM; number += 1) yield filmOf(number);
}

/** One entry of a film, made of its number and that of the film alone. */
export function entryOf(catalogue: Catalogue, number: number): Entry {
  const random = new Random(LIBRARY_SEED, catalogue.number, 0xe, number);
  const title = anyTitle(catalogue, random);
  const body = anyBody(catalogue, random);
  const at = random.below(RUNTIME - 60);
  const revealsAt = random.chance(0.3) ? 0 : at;
  const some = <T>(list: readonly T[], most: number): T[] =>
    Array.from(new Set(Array.from({ length: random.below(most + 1) }, () => random.pick(list))));
  return {
    id: `e-${String(catalogue.number)}-${String(number)}`,
    kind: random.pick(ENTRY_KINDS),
    title,
    body,
    content: [{ type: 'paragraph', children: [{ type: 'text', value: body }] }],
    cues: [{ at: filmSeconds(at), until: filmSeconds(at + random.between(10, 60)) }],
    revealsAt: filmSeconds(revealsAt),
    people: some(catalogue.people, 3).map(({ id }) => id),
    places: some(catalogue.places, 1).map(({ id }) => id),
    // What a viewer does not know yet is no name by which an entry is found.
    songs: some(catalogue.songs, 1)
      .filter(({ start }) => start <= revealsAt)
      .map(({ id }) => id),
    scenes: [],
    films: [],
    tags: some(catalogue.tags, 2),
    asks: [],
    sources: [{ source: 'editor', ref: 'none' }],
    verdict: random.pick(VERDICTS),
    verdictNote: 'Known to be so.',
    weight: random.below(21) / 20,
  };
}
