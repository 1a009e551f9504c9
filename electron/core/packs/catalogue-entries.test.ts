import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/pack/entry';
import { entry as entrySchema } from '#shared/pack/entry';
import { plainText } from '#shared/pack/rich-text';
import { catalogueEntries } from './catalogue-entries';
import { readSources, type PackSources } from './read-sources';
import { tinySourcesWith, writeSources } from './testing/tiny-pack';

async function tiny(): Promise<{ sources: PackSources; entries: Map<string, Entry> }> {
  const sources = await readSources(await writeSources());
  return { sources, entries: new Map(catalogueEntries(sources).map((made) => [made.id, made])) };
}

test('every scene, song, person and place has one entry, named after it', async () => {
  const { entries } = await tiny();
  expect([...entries.keys()]).toEqual([
    ...['scene-street', 'scene-kitchen', 'scene-roof'],
    ...['song-bread-song', 'song-score'],
    ...['person-nora', 'person-tom', 'person-ada'],
    ...['place-market', 'place-dream'],
  ]);
});

test('each is an entry as the format wants it, that never pops up and comes last in a search', async () => {
  const { entries } = await tiny();
  for (const made of entries.values()) {
    expect(entrySchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ cues: [], weight: 0, verdict: 'confirmed' });
    expect(made.sources).toEqual([{ source: 'editor', ref: made.id }]);
    expect(plainText(made.content)).toBe(made.body);
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
    const made = catalogueEntries(await readSources(await writeSources(sources)));
    expect(made.find(({ id }) => id === 'song-bread-song')?.scenes).toEqual(['kitchen']);
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
    expect(catalogueEntries(known).find(({ id }) => id === 'song-bread-song')).toMatchObject({
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
    const made = catalogueEntries(await readSources(await writeSources(sources)));
    expect(made.find(({ id }) => id === 'place-market')?.revealsAt).toBe(90);
  });

  test('that is seen in no scene gives nothing away', async () => {
    const { entries } = await tiny();
    expect(entries.get('place-dream')).toMatchObject({ revealsAt: 0, scenes: [] });
  });
});
