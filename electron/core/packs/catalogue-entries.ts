import { FILM_START, type FilmSeconds } from '#shared/film-time';
import type { Person } from '#shared/pack/catalogue';
import type { Entry } from '#shared/pack/entry';
import { filmPageId, pageId } from '#shared/pack/page-ids';
import type { PackSources } from './read-sources';

const EDITOR = 'editor';

type CatalogueEntry = Pick<Entry, 'id' | 'kind' | 'title' | 'body' | 'revealsAt'> &
  Partial<Pick<Entry, 'people' | 'places' | 'songs' | 'scenes' | 'films' | 'asks'>>;

/**
 * One plain entry for every scene, song, person and place, and for every film that `written` entries name, so
 * that search finds all of them and each has a page. They have no cue: what the now view says anyway does not
 * pop up as well.
 */
export function catalogueEntries(sources: PackSources, written: readonly Entry[]): Entry[] {
  const sceneStart = new Map(sources.scenes.map((scene) => [scene.id, scene.start]));
  const firstOf = (scenes: readonly string[]): FilmSeconds => {
    const starts = scenes.flatMap((id) => sceneStart.get(id) ?? []);
    return starts.length > 0 ? (Math.min(...starts) as FilmSeconds) : FILM_START;
  };
  // An entry names nobody whom a first-time viewer does not know yet when it may be seen.
  const knownAt = (ids: readonly string[], moment: number): Person[] =>
    ids.flatMap(
      (id) => sources.people.find((one) => one.id === id && one.revealsAt <= moment) ?? [],
    );
  const scenesDuring = (start: number, end: number): string[] =>
    sources.scenes
      .filter((scene) => scene.start < end && scene.end > start)
      .map((scene) => scene.id);

  const made: CatalogueEntry[] = [
    ...sources.scenes.map((scene) => ({
      id: pageId('scene', scene.id),
      kind: 'plot' as const,
      title: scene.title,
      body: scene.summary,
      revealsAt: scene.start,
      scenes: [scene.id],
      asks: scene.asks ?? [],
      people: scene.onScreen,
      ...(scene.place !== undefined && { places: [scene.place] }),
    })),
    ...sources.songs.map((song) => ({
      id: pageId('song', song.id),
      kind: 'song' as const,
      title: song.title,
      body: songLine(knownAt(song.performers, song.start)),
      revealsAt: song.start,
      songs: [song.id],
      people: knownAt(song.performers, song.start).map(({ id }) => id),
      scenes: scenesDuring(song.start, song.end),
      asks: song.asks ?? [],
    })),
    ...sources.people.map((person) => ({
      id: pageId('person', person.id),
      kind: 'person' as const,
      title: person.name,
      body:
        person.actor === undefined
          ? `${person.role}.`
          : `${person.role}. Played by ${person.actor}.`,
      revealsAt: person.revealsAt,
      people: [person.id],
      asks: person.asks ?? [],
    })),
    ...sources.places.map((place) => ({
      id: pageId('place', place.id),
      kind: 'place' as const,
      title: place.name,
      body: `${place.name}, ${place.area}.`,
      revealsAt: firstOf(place.scenes),
      places: [place.id],
      scenes: place.scenes,
      asks: place.asks ?? [],
    })),
    ...filmPages(written),
  ];
  return made.map((entry) => ({
    ...entry,
    content: [{ type: 'paragraph', children: [{ type: 'text', value: entry.body }] }],
    cues: [],
    people: entry.people ?? [],
    places: entry.places ?? [],
    songs: entry.songs ?? [],
    scenes: entry.scenes ?? [],
    films: entry.films ?? [],
    tags: [],
    asks: entry.asks ?? [],
    sources: [{ source: EDITOR, ref: entry.id }],
    verdict: 'confirmed',
    weight: 0,
  }));
}

/** A film may be known as soon as anything that names it. */
function filmPages(written: readonly Entry[]): CatalogueEntry[] {
  const from = new Map<string, FilmSeconds>();
  for (const { films, revealsAt } of written) {
    for (const name of films) {
      const before = from.get(name);
      if (before === undefined || revealsAt < before) from.set(name, revealsAt);
    }
  }
  return [...from]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, revealsAt]) => ({
      id: filmPageId(name),
      kind: 'connection' as const,
      title: name,
      body: filmLine(name),
      revealsAt,
      films: [name],
    }));
}

function filmLine(name: string): string {
  const year = /\((\d{4})\)$/.exec(name)?.[1];
  return year === undefined
    ? 'A film that the notes name.'
    : `A film of ${year} that the notes name.`;
}

function songLine(performers: readonly Person[]): string {
  const names = performers.map(({ name }) => name);
  return names.length > 0 ? `Performed on screen by ${names.join(' and ')}.` : 'Heard in the film.';
}
