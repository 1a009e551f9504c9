import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPack } from '#core/packs/build-pack';
import { temporaryFolder } from '#core/packs/testing/tiny-pack';
import { FILM_START } from '#shared/film-time';
import { planViewing } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { UsageError } from '../command';
import { create } from './new';

const FACTS = { title: 'The Quiet Pier', year: '1961', language: 'en' };

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

/** Every file below a folder, with its text. */
async function textOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  return texts.join('\n');
}

/** A subtitle file: `[start, end]` in seconds and its words. */
function srt(lines: readonly (readonly [start: number, end: number, words: string])[]): string {
  const time = (seconds: number): string =>
    new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23).replace('.', ',');
  return lines
    .map(([start, end, words], index) =>
      [String(index + 1), `${time(start)} --> ${time(end)}`, words, ''].join('\n'),
    )
    .join('\n');
}

describe('filmpack new', () => {
  it('begins a pack that is in order, can be built, and whose notes come up', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'pier');
    await create.run([folder], { ...FACTS, runtime: '1:32:00', director: ['Ann Lee', 'Бо Ли'] });
    const { pack } = await buildPack(folder);
    expect(pack.manifest).toMatchObject({
      id: 'the-quiet-pier',
      version: '0.1.0',
      language: 'en',
      film: {
        title: 'The Quiet Pier',
        year: 1961,
        runtimeSeconds: 5520,
        directors: ['Ann Lee', 'Бо Ли'],
      },
    });
    expect(pack.people.map(({ id }) => id)).toEqual(['ann-lee', 'bo-li']);
    expect(pack.scenes).toHaveLength(18);
    const { shown } = planViewing({
      entries: pack.entries,
      scenes: pack.scenes,
      runtime: pack.manifest.film.runtimeSeconds,
      density: 'normal',
      viewpoint: NEWCOMER,
      from: FILM_START,
      frontierFollows: true,
      already: [],
    });
    expect(shown.map(({ id }) => id)).toEqual(['first-note', 'note-that-waits']);
    const texts = await Promise.all(
      ['film', 'scenes', 'people', 'places', 'songs'].map((kind) =>
        readFile(join(folder, `${kind}.yaml`), 'utf8'),
      ),
    );
    for (const text of texts) expect(text).toMatch(/^# yaml-language-server: \$schema=\.schema\//);
  });

  it('takes any title and any length, with subtitles or without', async () => {
    const home = await temporaryFolder();
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const lines = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 79_000 }), fc.integer({ min: 1, max: 60 })),
      { maxLength: 40 },
    );
    let index = 0;
    await fc.assert(
      fc.asyncProperty(
        title.filter((text) => text.trim() !== '' && text.trim().length <= 200),
        fc.integer({ min: 80, max: 200 }),
        fc.option(lines, { nil: undefined }),
        async (name, minutes, talk) => {
          index += 1;
          const folder = join(home, String(index));
          const subtitles = join(home, `${String(index)}.srt`);
          const runtime = talk?.length ? '2:13:00' : `0:${String(minutes % 60)}:10.7`;
          if (talk?.length)
            await writeFile(
              subtitles,
              srt(talk.map(([start, length]) => [start / 10, (start + length) / 10, 'aha'])),
            );
          const options = { ...FACTS, title: name, id: 'a-film', runtime };
          await create.run([folder], { ...options, ...(talk?.length && { subtitles }) });
          const { pack } = await buildPack(folder);
          expect(pack.manifest.film.title).toBe(name.trim());
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('uses the times of a subtitle file and not one of its words', async () => {
    const home = await temporaryFolder();
    const word = fc.stringMatching(/^q[a-z]{5,9}x$/);
    const line = fc.tuple(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(word, { minLength: 1, maxLength: 5 }),
    );
    let index = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        index += 1;
        const written: string[] = [];
        for (const form of ['spoken', 'muted']) {
          const file = join(home, `${form}.srt`);
          const folder = join(home, form, String(index));
          const rows = lines.map(
            ([at, words]) => [at, at + 2, form === 'spoken' ? words.join(' ') : 'hm'] as const,
          );
          await writeFile(file, srt(rows));
          await create.run([folder], { ...FACTS, subtitles: file });
          written.push(await textOf(folder));
        }
        expect(written[0]).toBe(written[1]);
        for (const [, words] of lines)
          for (const one of words) expect(written[0]).not.toContain(one);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('reckons the runtime from the subtitles where it is not said', async () => {
    const home = await temporaryFolder();
    await writeFile(
      join(home, 'a.srt'),
      srt([
        [60, 62, 'one'],
        [3601, 3605, 'two'],
      ]),
    );
    await create.run([join(home, 'pack')], { ...FACTS, subtitles: join(home, 'a.srt') });
    const { pack } = await buildPack(join(home, 'pack'));
    expect(pack.manifest.film.runtimeSeconds).toBe(3660);
    expect(pack.manifest.landmarks.map(({ at }) => at)).toEqual([0, 60, 3601, 3601]);
  });

  it('refuses a folder that has something in it, and leaves it as it is', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'letter.txt'), 'Dear Ann');
    const options = { ...FACTS, runtime: '1:32:00' };
    await expect(create.run([home], options)).rejects.toThrow(
      'This folder has something in it: letter.txt.',
    );
    await expect(create.run([join(home, 'letter.txt')], options)).rejects.toThrow(
      'This is a file, not a folder.',
    );
    expect(await textOf(home)).toBe('Dear Ann');
    await mkdir(join(home, 'empty'));
    await create.run([join(home, 'empty')], options);
    expect(await readdir(join(home, 'empty'))).toContain('film.yaml');
  });

  it.each([
    [{ title: undefined }, 'no title: --title is one line'],
    [{ title: ' ' }, '--title is one line'],
    [{ title: 'x'.repeat(201), id: 'x' }, '--title is one line'],
    [
      { title: '東京物語' },
      'no id can be made of the title "東京物語": choose one in Latin letters',
    ],
    [{ id: 'Tokyo Story' }, '--id is small letters, figures and hyphens'],
    [{ year: undefined }, 'no year: --year is the year of the first showing'],
    [{ year: 'soon' }, '--year is the year of the first showing'],
    [{ year: '1.9e3' }, '--year is the year of the first showing'],
    [{ year: '1492' }, '--year is the year of the first showing'],
    [
      { runtime: 'long' },
      '--runtime: "long" is no time; write hours, minutes and seconds: 1:32:00',
    ],
    [{ runtime: '0:00:09' }, 'A film of 9 seconds is too short.'],
    [{ runtime: undefined }, 'Nothing says how long the film is. Write --runtime 1:32:00, or'],
    [{ language: 'English' }, '--language: "english" is a language that nobody knows; write "en"'],
    [{ director: [''] }, '--director is one name'],
  ])('says what is wrong with %j', async (options, message) => {
    const folder = join(await temporaryFolder(), 'pack');
    const call = create.run([folder], { ...FACTS, runtime: '1:32:00', ...options });
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(message);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('says so where the subtitles are none, or go on after the film', async () => {
    const home = await temporaryFolder();
    const folder = join(home, 'pack');
    const subtitles = join(home, 'a.srt');
    await expect(create.run([folder], { ...FACTS, subtitles })).rejects.toThrow('cannot be read');
    await writeFile(subtitles, 'no subtitles');
    await expect(create.run([folder], { ...FACTS, subtitles })).rejects.toThrow('has no times');
    await writeFile(subtitles, srt([[60, 6000, 'one']]));
    await expect(create.run([folder], { ...FACTS, subtitles, runtime: '1:32:00' })).rejects.toThrow(
      'The subtitles go on until 1:40:00, but the film is said to end at 1:32:00.',
    );
    await expect(create.run([], FACTS)).rejects.toThrow(UsageError);
    expect(await readdir(home)).toEqual(['a.srt']);
  });
});
