import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path inside the sources → text. */
export type SourceFiles = Readonly<Record<string, string>>;
/** The same with the bytes of pictures. */
export type PicturedFiles = Readonly<Record<string, string | Uint8Array>>;

const FILM = `id: tiny-film
version: 1.2.3
language: en
film:
  title: Tiny Film
  year: 1999
  runtimeSeconds: 0:05:00
  directors: [Ada Example]
  facts:
    - label: Budget
      value: nine dollars
      sources: [book p1]
sources:
  - { id: book, title: A book, kind: book }
  - { id: editor, title: Our own notes, kind: editor }
parts:
  - { id: day, title: Day, start: 0:00:00, end: 0:03:00, accent: "#AABBCC" }
  - { id: night, title: Night, start: 0:03:00, end: 0:05:00, accent: "#112233" }
palette: { ink: "#000000", dusk: "#222222", rose: "#884444", lamp: "#ccaa44", accent: "#ffff00" }
editions:
  - { id: reference, label: Reference, points: [[0, 0], [300, 300]] }
landmarks:
  - { id: first-frame, label: The first frame, at: 0:00:00 }
  - { id: nightfall, label: It is dark, at: 0:03:00, revealsAt: 0:03:00 }
`;

const SCENES = `- { id: street, start: 0:00:00, end: 0:01:30, part: day, title: The street, summary: People walk., place: market, onScreen: [nora], precision: cue }
- { id: kitchen, start: 0:01:30, end: 0:03:00, part: day, title: The kitchen, summary: Someone cooks., onScreen: [nora, tom], precision: near }
- { id: roof, start: 0:03:00, end: 0:05:00, part: night, title: The roof, summary: Stars., precision: cue, quiet: true }
`;

const PEOPLE = `- { id: nora, name: Nora Blum, role: Baker, kind: cast, actor: Ada Example }
- { id: tom, name: Tom Gray, role: Neighbour, kind: cast, revealsAt: 0:01:30 }
- { id: ada, name: Ada Example, role: Director, kind: crew }
`;

const SONGS = `- { id: bread-song, title: Bread Song, start: 0:01:00, end: 0:02:00, performers: [nora, tom], precision: cue }
- { id: score, title: Score, start: 0:03:30, end: 0:04:00, precision: near }
`;

const PLACES = `- { id: market, name: Old Market, area: East Side, lat: 52.5, lon: 13.4, scenes: [kitchen, street] }
- { id: dream, name: Dream Isle, area: Nowhere }
`;

const DAY_ENTRIES = `# The baker is real
id: baker-is-real
kind: trivia
cues:
  - 0:00:10 to 0:00:40 in street
revealsAt: 0:00:00
people: [nora]
places: [market]
scenes: [street]
tags: [baking]
sources: [book p12, editor scene:street]
verdict: confirmed
weight: 0.8

She *really* bakes.

- bread
- rolls

# Not that song
id: not-that-song
kind: song
cues: [0:01:35]
revealsAt: 0:01:00
songs: [bread-song]
films: ["Bread and Roses (1912)"]
sources: [book p13]
verdict: corrected
verdictNote: The book names another song.
weight: 0.5

It is a **folk** song.
`;

const NIGHT_ENTRIES = `# On stars
id: on-stars
kind: essay
revealsAt: 0:03:00
sources: [book p99]
verdict: reported
weight: 0.1

> Stars, said the book.
`;

const READ = `# All about bread
id: bread
order: 1
summary: How bread comes into a film.

## The oven
id: oven
scenes: [street]
entries: [baker-is-real]

An oven glows, says [the baker](#baker-is-real). [book p12, p13; editor scene:street]

## The roof at night
id: roof
revealsAt: 0:03:00
scenes: [roof]
figure: { type: map }

Stars over [a song](#song-score) on the roof. [book p99]

## What the book gets wrong
id: wrong
revealsAt: 0:03:00
gather: { verdicts: [corrected], source: book }
figure:
  type: bars
  title: Loaves
  unit: loaves
  bars:
    - { label: Monday, value: 3, shown: three, sources: [book p1] }
    - { label: Tuesday, value: 6, shown: six, sources: [book p2] }

One thing, at least. [book p13]
`;

const MAP = `area: { north: 53, south: 52, west: 13, east: 14 }
lines:
  - { id: river, kind: river, label: The river, points: [[52.1, 13.1], [52.9, 13.9]] }
labels:
  - { label: Old town, lat: 52.5, lon: 13.4 }
`;

const CLAIMS = `- { source: book, ref: p12, gist: She is a baker by trade. }
- { source: book, ref: p13, gist: The song is old. }
- { source: book, ref: p99, gist: Stars are mentioned. }
- { source: book, ref: p1, gist: It was cheap. }
- { source: book, ref: p2, gist: Six loaves. }
`;

/** Sources of a pack of five minutes that has one of everything and no problem. */
export const TINY_SOURCES: SourceFiles = {
  'film.yaml': FILM,
  'scenes.yaml': SCENES,
  'people.yaml': PEOPLE,
  'songs.yaml': SONGS,
  'places.yaml': PLACES,
  'entries/a-day.md': DAY_ENTRIES,
  'entries/b-night.md': NIGHT_ENTRIES,
  'reads/bread.md': READ,
  'map.yaml': MAP,
};

/** The tiny sources whose author keeps a list of what the book claims. */
export const CLAIMED_SOURCES: SourceFiles = {
  ...TINY_SOURCES,
  'claims.yaml': CLAIMS,
  'entries/c-more.md': `# Cheap bread
id: cheap-bread
kind: trivia
revealsAt: 0
sources: [book p1, book p2]
verdict: reported
weight: 0.2

It cost little.
`,
};

/** The tiny sources with one stretch of text replaced; a stretch that is not there is a fault of the test. */
export function tinySourcesWith(file: string, stretch: string, instead: string): SourceFiles {
  const text = TINY_SOURCES[file];
  if (!text?.includes(stretch)) throw new Error(`${file} does not hold ${JSON.stringify(stretch)}`);
  return { ...TINY_SOURCES, [file]: text.replace(stretch, () => instead) };
}

/** A new folder that is removed when the running test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  );
  return folder;
}

/** Writes sources, in the order given, into a new folder that lives as long as the test. */
export async function writeSources(sources: PicturedFiles = TINY_SOURCES): Promise<string> {
  const folder = await temporaryFolder();
  for (const [file, text] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}
