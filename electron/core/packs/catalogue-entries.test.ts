import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/pack/entry';
import { entry as entrySchema } from '#shared/pack/entry';
import { plainText } from '#shared/pack/rich-text';
import { catalogueEntries } from './catalogue-entries';
import { writtenEntries } from './long-reads';
import { readSources, type PackSources } from './read-sources';
import { tinySourcesWith, writeSources } from './testing/tiny-pack';

async function tiny(): Promise<{ sources: PackSources; entries: Map<string, Entry> }> {
  const sources = await readSources(await writeSources());
  return { sources, entries: new Map(made(sources).map((entry) => [entry.id, entry])) };
}

function made(sources: PackSources): Entry[] {
  return catalogueEntries(sources, writtenEntries(sources));
}

test('every scene, song, person and place has one entry, named after it', async () => {
  const { entries } = await tiny();
  expect([...entries.keys()]).toEqual([
    ...['scene-street', 'scene-kitchen', 'scene-roof'],
    ...['song-bread-song', 'song-score'],
    ...['person-nora', 'person-tom', 'person-ada'],
    ...['place-market', 'place-dream'],
    ...['film-bread-and-roses-1912'],
  ]);
});

test('each is an entry as the format wants it, that never pops up and comes last in a search', async () => {
  const { entries } = await tiny();
  for (const page of entries.values()) {
    expect(entrySchema.parse(page)).toEqual(page);
    expect(page).toMatchObject({ cues: [], weight: 0, verdict: 'confirmed' });
    expect(page.sources).toEqual([{ source: 'editor', ref: page.id }]);
    expect(plainText(page.content)).toBe(page.body);
  }
});

describe('a scene', () => {
  test('is told by its summary from its start on, with its people and its place', async () => {
    const { entries } = await tiny();
    expect(entries.get('scene-kitchen')).toMatchObject({
      kind: 'plot',
      title: 'The kitchen',
      body: 'Someone cooks.',
      revealsAt: 90,
      scenes: ['kitchen'],
      people: ['nora', 'tom'],
      places: [],
    });
    expect(entries.get('scene-street')?.places).toEqual(['market']);
  });
});

describe('a song', () => {
  test('is told from its start on, with its performers and every scene that it touches', async () => {
    const { entries } = await tiny();
    expect(entries.get('song-score')).toMatchObject({
      kind: 'song',
      title: 'Score',
      body: 'Heard in the film.',
      revealsAt: 210,
      songs: ['score'],
      people: [],
      scenes: ['roof'],
    });
    expect(entries.get('song-bread-song')?.scenes).toEqual(['street', 'kitchen']);
  });

  test('does not touch a scene that ends where it begins, or begins where it ends', async () => {
    const sources = tinySourcesWith('songs.yaml', '0:01:00, end: 0:02:00', '0:01:30, end: 0:03:00');
    const moved = made(await readSources(await writeSources(sources)));
    expect(moved.find(({ id }) => id === 'song-bread-song')?.scenes).toEqual(['kitchen']);
  });

  test('names its performers, but not before a first-time viewer may know of them', async () => {
    const { sources, entries } = await tiny();
    expect(entries.get('song-bread-song')).toMatchObject({
      body: 'Performed on screen by Nora Blum.',
      people: ['nora'],
    });
    const known = {
      ...sources,
      people: sources.people.map((one) => ({ ...one, revealsAt: sources.scenes[0]!.start })),
    };
    expect(made(known).find(({ id }) => id === 'song-bread-song')).toMatchObject({
      body: 'Performed on screen by Nora Blum and Tom Gray.',
      people: ['nora', 'tom'],
    });
  });
});

describe('a person', () => {
  test('is told by role and actor from the moment on that reveals the person', async () => {
    const { entries } = await tiny();
    expect(entries.get('person-nora')).toMatchObject({
      kind: 'person',
      title: 'Nora Blum',
      body: 'Baker. Played by Ada Example.',
      revealsAt: 0,
      people: ['nora'],
    });
    expect(entries.get('person-tom')).toMatchObject({ body: 'Neighbour.', revealsAt: 90 });
  });
});

describe('a place', () => {
  test('is told from the first of its scenes on, in whatever order they are written', async () => {
    const { entries } = await tiny();
    expect(entries.get('place-market')).toMatchObject({
      kind: 'place',
      title: 'Old Market',
      body: 'Old Market, East Side.',
      revealsAt: 0,
      places: ['market'],
      scenes: ['kitchen', 'street'],
    });
    const sources = tinySourcesWith('places.yaml', '[kitchen, street]', '[roof, kitchen]');
    const moved = made(await readSources(await writeSources(sources)));
    expect(moved.find(({ id }) => id === 'place-market')?.revealsAt).toBe(90);
  });

  test('that is seen in no scene gives nothing away', async () => {
    const { entries } = await tiny();
    expect(entries.get('place-dream')).toMatchObject({ revealsAt: 0, scenes: [] });
  });
});

describe('a film', () => {
  test('that a note names may be known as soon as the first such note', async () => {
    const { entries } = await tiny();
    expect(entries.get('film-bread-and-roses-1912')).toMatchObject({
      kind: 'connection',
      title: 'Bread and Roses (1912)',
      revealsAt: 60,
      films: ['Bread and Roses (1912)'],
    });
  });
});
