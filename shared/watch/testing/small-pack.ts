import { filmSeconds } from '../../film-time';
import type { Person, Place, Scene, Song } from '../../pack/catalogue';
import type { Cue, Entry } from '../../pack/entry';
import type { Landmark, Manifest, Part } from '../../pack/manifest';
import type { Pack } from '../../pack/pack';

/** Builders of packs for tests: they fill in what a test does not care about. */

type Loose<T, Moments extends keyof T> = Omit<Partial<T>, Moments> &
  Partial<Record<Moments, number>>;

/** A cue from `at`, until `until` if that is given. */
export function cue(at: number, until?: number): Cue {
  return { at: filmSeconds(at), ...(until !== undefined && { until: filmSeconds(until) }) };
}

/** An entry that reveals nothing and says what its title says, unless told otherwise. */
export function entry(id: string, given: Loose<Entry, 'revealsAt'> = {}): Entry {
  const title = given.title ?? id;
  const body = given.body ?? title;
  return {
    kind: 'trivia',
    content: [{ type: 'paragraph', children: [{ type: 'text', value: body }] }],
    cues: [],
    people: [],
    places: [],
    songs: [],
    scenes: [],
    films: [],
    tags: [],
    asks: [],
    sources: [{ source: 'editor', ref: id }],
    verdict: 'confirmed',
    weight: 0.5,
    ...given,
    id,
    title,
    body,
    revealsAt: filmSeconds(given.revealsAt ?? 0),
  };
}

export function scene(id: string, start: number, end: number, given: Partial<Scene> = {}): Scene {
  return {
    id,
    title: id,
    summary: id,
    part: 'whole',
    onScreen: [],
    precision: 'cue',
    quiet: false,
    ...given,
    start: filmSeconds(start),
    end: filmSeconds(end),
  };
}

export function song(id: string, start: number, end: number, title = id): Song {
  const moments = { start: filmSeconds(start), end: filmSeconds(end) };
  return { id, title, performers: [], precision: 'cue', ...moments };
}

export function person(id: string, revealsAt: number, given: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    role: 'a role',
    kind: 'cast',
    ...given,
    revealsAt: filmSeconds(revealsAt),
  };
}

export function place(id: string, scenes: string[], name = id): Place {
  return { id, name, area: 'an area', scenes };
}

export function landmark(id: string, at: number, revealsAt: number, label = id): Landmark {
  return { id, label, at: filmSeconds(at), revealsAt: filmSeconds(revealsAt) };
}

export function part(id: string, start: number, end: number, title = id): Part {
  return { id, title, start: filmSeconds(start), end: filmSeconds(end), accent: '#112233' };
}

/** A pack of `runtime` seconds: one scene and one part over the whole of it, unless told otherwise. */
export function smallPack(
  runtime: number,
  given: Partial<Omit<Pack, 'manifest'>> &
    Partial<Pick<Manifest, 'landmarks' | 'parts' | 'editions'>> = {},
): Pack {
  const colour = '#000000';
  return {
    manifest: {
      format: 1,
      id: 'small',
      version: '1.0.0',
      language: 'en',
      film: {
        title: 'Small',
        year: 2000,
        runtimeSeconds: filmSeconds(runtime),
        directors: ['Nobody'],
        writers: [],
        genres: [],
        facts: [],
      },
      sources: [{ id: 'editor', title: 'The editor', kind: 'editor' }],
      editions: given.editions ?? [
        {
          id: 'only',
          label: 'Only',
          points: [
            [filmSeconds(0), filmSeconds(0)],
            [filmSeconds(runtime), filmSeconds(runtime)],
          ],
        },
      ],
      landmarks: given.landmarks ?? [],
      parts: given.parts ?? [part('whole', 0, runtime)],
      synonyms: [],
      palette: { ink: colour, dusk: colour, rose: colour, lamp: colour, accent: colour },
      files: [],
      searchSchema: 1,
    },
    entries: given.entries ?? [],
    scenes: given.scenes ?? [scene('everything', 0, runtime)],
    people: given.people ?? [],
    songs: given.songs ?? [],
    places: given.places ?? [],
    reads: given.reads ?? [],
  };
}
