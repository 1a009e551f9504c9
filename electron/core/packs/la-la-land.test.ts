import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Library } from '#core/reading/library';
import { Links } from '#core/reading/links';
import { FILM_START } from '#shared/film-time';
import { planViewing, type Plan } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { buildPack, type BuiltPack } from './build-pack';
import { claimsCoverage } from './claims-coverage';
import { readSources } from './read-sources';

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

  test('covers all 175 claims of its four sources', async () => {
    const coverage = claimsCoverage(await readSources(SOURCES));
    expect(coverage.map(({ source, claims, missing }) => [source, claims, missing])).toEqual([
      ['ending-explained', 27, []],
      ['happy-or-sad', 37, []],
      ['imdb-page', 13, []],
      ['imdb-trivia', 98, []],
    ]);
  });

  test('holds the word runs of all four sources against every text', async () => {
    const { shingles } = await readSources(SOURCES);
    expect(shingles.size).toBeGreaterThan(9_000);
  });

  test('has at least 60 people and 40 films whose pages lead to notes about them', () => {
    const library = new Library(new Links(built.pack), { seen: true, frontier: FILM_START });
    const { people, films } = library.contents().shelves;
    const told = (shelf: readonly { id: string }[]): number =>
      shelf.filter(({ id }) => library.entry(id).notes.length > 0).length;
    expect(told(people)).toBeGreaterThanOrEqual(60);
    expect(told(films)).toBeGreaterThanOrEqual(40);
  });

  test('leads both ways between every note and what it is about', () => {
    const library = new Library(new Links(built.pack), { seen: true, frontier: FILM_START });
    for (const { id } of built.pack.entries) {
      const { links, kind } = library.entry(id);
      if (id === `${kind}-${id.slice(kind.length + 1)}` || /^(scene|film)-/.test(id)) continue;
      for (const link of links) {
        const back = library.entry(link.id).notes.map((note) => note.id);
        expect(back, `${link.id} leads back to ${id}`).toContain(id);
      }
    }
  });

  test('has at least 20 landmarks, never more than 8 minutes apart before the credits', () => {
    const { landmarks, parts } = built.pack.manifest;
    const credits = parts.find(({ id }) => id === 'credits')?.start ?? 0;
    const marks = [...landmarks.map(({ at }) => at), credits].sort((a, b) => a - b);
    expect(landmarks.length).toBeGreaterThanOrEqual(20);
    for (const [index, at] of marks.entries())
      expect(at - (marks[index - 1] ?? 0)).toBeLessThanOrEqual(480);
  });

  test('has the reference release, one of 25 and one of 24 frames a second, each a line of its rate', () => {
    const slopes = built.pack.manifest.editions.map(({ id, points }) => {
      const [last, first] = [points.at(-1), points[0]];
      return [id, ((last?.[1] ?? 0) - (first?.[1] ?? 0)) / ((last?.[0] ?? 0) - (first?.[0] ?? 0))];
    });
    expect(slopes[0]).toEqual(['reference', 1]);
    expect(slopes[1]?.[0]).toBe('pal-25');
    expect(slopes[1]?.[1]).toBeCloseTo(23.976 / 25, 5);
    expect(slopes[2]?.[0]).toBe('film-24');
    expect(slopes[2]?.[1]).toBeCloseTo(23.976 / 24, 5);
  });

  test('says in at least ten places how a source is wrong, and in each how we know', () => {
    const corrected = built.pack.entries.filter(({ verdict }) => verdict === 'corrected');
    expect(corrected.length).toBeGreaterThanOrEqual(10);
    for (const { id, verdict, verdictNote } of built.pack.entries) {
      if (verdict === 'corrected' || verdict === 'disputed')
        expect((verdictNote ?? '').length, id).toBeGreaterThan(20);
    }
  });

  test('has its eleven long reads, thirty questions for a club and a list of all corrections', () => {
    const { reads, entries } = built.pack;
    expect(reads).toHaveLength(11);
    const notesOf = (id: string): string[] =>
      reads.find((one) => one.id === id)?.chapters.flatMap((chapter) => chapter.entries) ?? [];
    const questions = entries.filter(({ kind }) => kind === 'question').map(({ id }) => id);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(new Set(notesOf('film-club'))).toEqual(new Set(questions));
    const chapters = new Set(reads.flatMap((one) => one.chapters.map(({ entry }) => entry)));
    const wrong = entries
      .filter(({ verdict, id }) => ['corrected', 'disputed'].includes(verdict) && !chapters.has(id))
      .filter(({ sources }) => sources.some(({ source }) => source !== 'editor'));
    expect(new Set(notesOf('corrected'))).toEqual(new Set(wrong.map(({ id }) => id)));
  });

  test('plans a first watch that is worth having and never too much', () => {
    const plan = (density: 'few' | 'normal'): Plan =>
      planViewing({
        entries: built.pack.entries,
        scenes: built.pack.scenes,
        runtime: built.pack.manifest.film.runtimeSeconds,
        density,
        viewpoint: NEWCOMER,
        from: FILM_START,
        frontierFollows: true,
        already: [],
      });
    const normal = plan('normal');
    expect(normal.shown.length).toBeGreaterThanOrEqual(90);
    expect(plan('few').shown.length).toBeGreaterThanOrEqual(30);
    const quiet = built.pack.scenes.filter((scene) => scene.quiet);
    for (const { id, at, until } of normal.shown) {
      const within = normal.shown.filter((other) => other.at >= at && other.at < at + 600);
      expect(within.length, `ten minutes from ${id}`).toBeLessThanOrEqual(9);
      expect(
        quiet.filter(({ start, end }) => at < end && until > start),
        id,
      ).toEqual([]);
    }
    expect(normal.shown.length + normal.held.length).toBe(built.pack.entries.length);
  });
});
