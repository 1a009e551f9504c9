import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPack, type BuiltPack } from './build-pack';

const SOURCES = fileURLToPath(new URL('../../../resources/packs/la-la-land', import.meta.url));

describe('the pack of La La Land', () => {
  let built: BuiltPack;
  beforeAll(async () => {
    built = await buildPack(SOURCES);
  }, 60_000);

  test('builds to the same bytes again', async () => {
    expect((await buildPack(SOURCES)).files).toEqual(built.files);
  }, 60_000);

  test('has 81 scenes that tile its 7,680 seconds', () => {
    const { scenes, manifest } = built.pack;
    expect(manifest.film.runtimeSeconds).toBe(7680);
    expect(scenes).toHaveLength(81);
    expect(scenes.map(({ start }) => start)).toEqual([
      0,
      ...scenes.slice(0, -1).map(({ end }) => end),
    ]);
    expect(scenes.at(-1)?.end).toBe(7680);
    for (const { start, end } of scenes) expect(end).toBeGreaterThan(start);
  });

  test('has parts that tile its 7,680 seconds', () => {
    const { parts } = built.pack.manifest;
    expect(parts.map(({ start }) => start)).toEqual([
      0,
      ...parts.slice(0, -1).map(({ end }) => end),
    ]);
    expect(parts.at(-1)?.end).toBe(7680);
  });

  test('has at least sixty entries with a cue, a source, a verdict and a weight', () => {
    const whole = built.pack.entries.filter(
      ({ cues, sources, verdict, weight }) =>
        cues.length > 0 && sources.length > 0 && verdict.length > 0 && weight > 0,
    );
    expect(whole.length).toBeGreaterThanOrEqual(60);
  });

  test('names only entries, people, places, songs and scenes that it holds, each once', () => {
    const { entries, people, places, songs, scenes } = built.pack;
    for (const list of [entries, people, places, songs, scenes])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    const held = {
      people: new Set(people.map(({ id }) => id)),
      places: new Set(places.map(({ id }) => id)),
      songs: new Set(songs.map(({ id }) => id)),
      scenes: new Set(scenes.map(({ id }) => id)),
    };
    for (const entry of entries)
      for (const list of ['people', 'places', 'songs', 'scenes'] as const)
        for (const id of entry[list]) expect(held[list], `${entry.id}: ${id}`).toContain(id);
  });

  test('shows nothing before a first-time viewer may see it', () => {
    for (const { id, cues, revealsAt } of built.pack.entries)
      for (const { at } of cues) expect(at, id).toBeGreaterThanOrEqual(revealsAt);
  });
});
