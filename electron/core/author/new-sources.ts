import { stringify } from 'yaml';
import type { Beginning } from '#shared/author/requests';
import type { OwnEntry, StampedMoment } from '#shared/author/notes-to-entries';
import { timeText } from '#shared/author/time-text';
import type { Manifest } from '#shared/pack/manifest';
import type { Pack } from '#shared/pack/pack';
import { draftText } from './draft-file';
import { entryText } from './entry-file';

/** Path inside the sources → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Where entries that are written in the app are put. */
export const OWN_ENTRIES = 'entries/own-notes.md';

const YAML = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The keys of a pack that hold moments of the film, written as times. */
const TIMES = ['start', 'end', 'at', 'revealsAt', 'runtimeSeconds'];

/** Data in the short forms of the sources: times as times, nothing that goes without saying. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => {
      if (TIMES.includes(key) && typeof held === 'number') return [[key, timeText(held)]];
      const isEmpty =
        held === undefined || held === false || (Array.isArray(held) && held.length === 0);
      return isEmpty ? [] : [[key, short(held)]];
    }),
  );
}

/** A list as blocks with an empty line between them. */
function listText(comment: string, items: readonly object[]): string {
  const blocks = items.map((item) => stringify([short(item)], YAML));
  return `# ${comment}\n\n${blocks.length === 0 ? '[]\n' : blocks.join('\n')}`;
}

type Film = Omit<Manifest, 'format' | 'files' | 'searchSchema' | 'map'>;

function filmText(film: Film): string {
  const blocks = [
    { id: film.id, version: film.version, language: film.language },
    { film: film.film },
    { sources: film.sources },
    { parts: film.parts },
    { palette: film.palette },
    { editions: film.editions },
    ...(film.synonyms.length > 0 ? [{ synonyms: film.synonyms }] : []),
  ].map((block) => stringify(short(block), YAML));
  const landmarks = stringify({ landmarks: film.landmarks.map(short) }, YAML);
  return `# The film, where the notes come from, its parts, its releases and its landmarks.\n\n${[...blocks, landmarks].join('\n')}`;
}

/** The one source of what is written in the app. */
function ownSource(author: string): Manifest['sources'][number] {
  return { id: 'editor', title: `Own notes by ${author}`.slice(0, 200), kind: 'editor' };
}

interface Own {
  entries: readonly OwnEntry[];
  moments: readonly StampedMoment[];
}

function sourceFiles(
  film: Film,
  data: Pick<Pack, 'scenes' | 'people' | 'songs' | 'places'>,
  own: Own,
  basedOn: string | undefined,
): SourceFiles {
  return new Map([
    ['film.yaml', filmText(film)],
    [
      'scenes.yaml',
      listText('The scenes, in order: each begins where the one before it ends.', data.scenes),
    ],
    ['people.yaml', listText('The people of the film.', data.people)],
    ['songs.yaml', listText('The songs, in order.', data.songs)],
    ['places.yaml', listText('The places.', data.places)],
    [OWN_ENTRIES, own.entries.map(({ id, form }) => entryText(id, form)).join('\n')],
    ['draft.yaml', draftText({ basedOn, moments: own.moments })],
  ]);
}

/** The sources of a pack of one's own on a film that is installed: its scenes, parts and names, and none of its entries. */
export function sourcesOnFilm(
  id: string,
  { title, author }: Pick<Beginning, 'title' | 'author'>,
  { manifest, scenes, people, songs, places }: Pack,
  own: Own,
): SourceFiles {
  const film: Film = {
    ...manifest,
    id,
    version: '0.1.0',
    // Facts name sources, which stay with the pack that they are from.
    film: { ...manifest.film, title, facts: [] },
    sources: [ownSource(author)],
  };
  return sourceFiles(film, { scenes, people, songs, places }, own, manifest.id);
}

const PALETTE: Manifest['palette'] = {
  ink: '#0b0f1f',
  dusk: '#4a3f78',
  rose: '#e39aad',
  lamp: '#f2b35e',
  accent: '#f6d341',
};

/** The sources of a pack on a film of which nothing is known but how long it is: one part, one scene. */
export function sourcesOnNothing(
  id: string,
  { title, author, year, runtime, language, director }: Extract<Beginning, { from: 'nothing' }>,
): SourceFiles {
  const whole = { start: 0 as typeof runtime, end: runtime };
  const film: Film = {
    id,
    version: '0.1.0',
    language,
    film: {
      title,
      year,
      runtimeSeconds: runtime,
      directors: [director],
      writers: [],
      genres: [],
      facts: [],
    },
    sources: [ownSource(author)],
    parts: [{ id: 'film', title: 'The film', ...whole, accent: '#4c6fb1' }],
    palette: PALETTE,
    editions: [
      {
        id: 'reference',
        label: 'The copy that it was written on',
        points: [
          [whole.start, whole.start],
          [runtime, runtime],
        ],
      },
    ],
    landmarks: [],
    synonyms: [],
  };
  const scene = {
    id: 'beginning',
    ...whole,
    part: 'film',
    title: 'The film',
    summary: 'Cut it where its scenes begin.',
    onScreen: [],
    precision: 'cue' as const,
    quiet: false,
  };
  const data = { scenes: [scene], people: [], songs: [], places: [] };
  return sourceFiles(film, data, { entries: [], moments: [] }, undefined);
}
