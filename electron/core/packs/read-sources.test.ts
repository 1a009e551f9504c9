import fc from 'fast-check';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { readSources, type PackSources } from './read-sources';
import { TINY_SOURCES, tinySourcesWith, writeSources } from './testing/tiny-pack';

const FILES = Object.keys(TINY_SOURCES);

async function refusal(reading: Promise<unknown>): Promise<FootlightError> {
  const error = await reading.then(
    () => new Error('the sources were taken'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof FootlightError) return error;
  throw error;
}

describe('sources in order', () => {
  test('are read whole, with what need not be written filled in', async () => {
    const { film, scenes, people, songs, places } = await readSources(await writeSources());
    expect(film).toMatchObject({ id: 'tiny-film', film: { runtimeSeconds: 300, writers: [] } });
    expect(film.landmarks.map(({ revealsAt }) => revealsAt)).toEqual([0, 180]);
    expect(people.map(({ revealsAt }) => revealsAt)).toEqual([0, 90, 0]);
    expect(scenes.map(({ quiet }) => quiet)).toEqual([false, false, true]);
    expect(songs[1]?.performers).toEqual([]);
    expect(places[1]).toEqual({ id: 'dream', name: 'Dream Isle', area: 'Nowhere', scenes: [] });
  });

  test('entries come in the order of their file names, and only .md files hold any', async () => {
    const folder = await writeSources({ 'entries/notes.txt': 'no entry', ...TINY_SOURCES });
    const { entries } = await readSources(folder);
    expect(entries.map(({ where }) => where)).toEqual([
      'entries/a-day.md:1',
      'entries/a-day.md:20',
      'entries/b-night.md:1',
    ]);
  });

  test('are the same with byte-order marks and line ends of Windows', async () => {
    const windows = FILES.map((file) => [
      file,
      `\uFEFF${(TINY_SOURCES[file] ?? '').replaceAll('\n', '\r\n')}`,
    ]);
    const folder = await writeSources(Object.fromEntries(windows) as Record<string, string>);
    // Where something stands is asked of functions; of these only the answers are the same.
    const data = (sources: PackSources): unknown => JSON.parse(JSON.stringify(sources));
    const [read, plain] = [await readSources(folder), await readSources(await writeSources())];
    expect(data(read)).toEqual(data(plain));
    const place = ['landmarks', 1, 'at'];
    expect(read.locate('film.yaml', place)).toBe(plain.locate('film.yaml', place));
  });
});

describe('sources that are not', () => {
  test.each(FILES.filter((file) => file.endsWith('.yaml') && file !== 'map.yaml'))(
    'without %s are missing it, by name',
    async (file) => {
      const folder = await writeSources();
      await rm(join(folder, file));
      const missing = await refusal(readSources(folder));
      expect(missing).toMatchObject({ code: 'pack-missing', where: join(folder, file) });
      expect(missing.message).toContain(file);
      await mkdir(join(folder, file));
      expect(await refusal(readSources(folder))).toMatchObject({ code: 'pack-missing' });
    },
  );

  test('without a folder of entries are missing it', async () => {
    const folder = await writeSources();
    await rm(join(folder, 'entries'), { recursive: true });
    expect(await refusal(readSources(folder))).toMatchObject({
      code: 'pack-missing',
      where: join(folder, 'entries'),
    });
  });

  test.each(['scenes.yaml', 'entries/a-day.md'])('with a %s above 2 MB', async (file) => {
    const folder = await writeSources({ ...TINY_SOURCES, [file]: '#'.repeat(2_000_001) });
    const error = await refusal(readSources(folder));
    expect(error).toMatchObject({ code: 'pack-damaged', where: join(folder, file) });
    expect(error.message).toContain(file);
  });

  test.each([
    ['en_GB', '"en_GB" is no language tag: write "en-GB"'],
    ['french', '"french" is a language that nobody knows: write "fr"'],
    ['pt-br', '"pt-br" is not how the tag is written: write "pt-BR"'],
  ])(
    'say what is wrong with the language %s, where it stands, and what would be right',
    async (tag, words) => {
      const folder = await writeSources({
        ...TINY_SOURCES,
        ...tinyFaults('film.yaml', 'language: en', `language: ${tag}`),
      });
      expect(await refusal(readSources(folder))).toMatchObject({
        message: `film.yaml:3:11: language: ${words}`,
        where: 'film.yaml:3:11',
      });
    },
  );

  test('say everything that is wrong at once, always in the same order', async () => {
    const folder = await writeSources({
      ...TINY_SOURCES,
      ...tinyFaults('film.yaml', 'year: 1999', 'year: soon'),
      ...tinyFaults('scenes.yaml', 'precision: near', 'precision: exact'),
      ...tinyFaults('people.yaml', 'kind: crew', 'kind: crew, age: 7'),
      ...tinyFaults('songs.yaml', '0:01:00', 'noon'),
      ...tinyFaults('places.yaml', 'lat: 52.5', 'lat: 100'),
      ...tinyFaults('entries/a-day.md', 'weight: 0.8', 'weight: 8'),
    });
    const first = await refusal(readSources(folder));
    expect(first).toMatchObject({ code: 'pack-damaged', where: 'film.yaml:6:9' });
    expect(first.message.split('\n').map((line) => /^[^:]+:\d+/.exec(line)?.[0])).toEqual([
      'film.yaml:6',
      'scenes.yaml:2',
      'people.yaml:3',
      'songs.yaml:1',
      'places.yaml:1',
      'entries/a-day.md:13',
    ]);
    for (let again = 0; again < 5; again += 1)
      expect((await refusal(readSources(folder))).message).toBe(first.message);
  });

  test('an entry file, however hostile, is read or refused with its name', async () => {
    const folder = await writeSources();
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((body) => `# A\nid: a\n${body}`),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...FILES), async (hostile, file) => {
        await writeFile(join(folder, file), hostile);
        const outcome = await readSources(folder).catch((error: unknown) => error);
        await writeFile(join(folder, file), TINY_SOURCES[file] ?? '');
        if (!(outcome instanceof Error)) return;
        expect(outcome).toBeInstanceOf(FootlightError);
        expect(outcome).toMatchObject({ code: 'pack-damaged' });
        expect(outcome.message.startsWith(file)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** One file of the tiny sources with a fault in it. */
function tinyFaults(file: string, stretch: string, fault: string): Record<string, string> {
  return { [file]: tinySourcesWith(file, stretch, fault)[file] ?? '' };
}
