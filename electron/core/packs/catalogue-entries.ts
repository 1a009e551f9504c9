import { FILM_START, type FilmSeconds } from '#shared/film-time';
import type { Person } from '#shared/pack/catalogue';
import type { Entry } from '#shared/pack/entry';
import type { PackSources } from './read-sources';

const EDITOR = 'editor';

type CatalogueEntry = Pick<Entry, 'id' | 'kind' | 'title' | 'body' | 'revealsAt'> &
  Partial<Pick<Entry, 'people' | 'places' | 'songs' | 'scenes'>>;

/**
 * One plain entry for every scene, song, person and place, so that search finds all of them and each
 * has a page. They have no cue: what the now view says anyway does not pop up as well.
 */
export function catalogueEntries(sources: PackSources): Entry[] {
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
      id: `scene-${scene.id}`,
      kind: 'plot' as const,
      title: scene.title,
      body: scene.summary,
      revealsAt: scene.start,
      scenes: [scene.id],
      people: scene.onScreen,
      ...(scene.place !== undefined && { places: [scene.place] }),
    })),
    ...sources.songs.map((song) => ({
      id: `song-${song.id}`,
      kind: 'song' as const,
      title: song.title,
      body: songLine(knownAt(song.performers, song.start)),
      revealsAt: song.start,
      songs: [song.id],
      people: knownAt(song.performers, song.start).map(({ id }) => id),
      scenes: scenesDuring(song.start, song.end),
    })),
    ...sources.people.map((person) => ({
      id: `person-${person.id}`,
      kind: 'person' as const,
      title: person.name,
      body:
        person.actor === undefined
          ? `${person.role}.`
          : `${person.role}. Played by ${person.actor}.`,
      revealsAt: person.revealsAt,
      people: [person.id],
    })),
    ...sources.places.map((place) => ({
      id: `place-${place.id}`,
      kind: 'place' as const,
      title: place.name,
      body: `${place.name}, ${place.area}.`,
      revealsAt: firstOf(place.scenes),
      places: [place.id],
      scenes: place.scenes,
    })),
  ];
  return made.map((entry) => ({
    ...entry,
    content: [{ type: 'paragraph', children: [{ type: 'text', value: entry.body }] }],
    cues: [],
    people: entry.people ?? [],
    places: entry.places ?? [],
    songs: entry.songs ?? [],
    scenes: entry.scenes ?? [],
    films: [],
    tags: [],
    sources: [{ source: EDITOR, ref: entry.id }],
    verdict: 'confirmed',
    weight: 0,
  }));
}

function songLine(performers: readonly Person[]): string {
  const names = performers.map(({ name }) => name);
  return names.length > 0 ? `Performed on screen by ${names.join(' and ')}.` : 'Heard in the film.';
}
