import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { buildPack, writePack, type BuiltPack } from './build-pack';
import { temporaryFolder, TINY_SOURCES, tinySourcesWith, writeSources } from './testing/tiny-pack';

const DATA = ['entries', 'scenes', 'people', 'songs', 'places', 'reads'] as const;
const NAMES = [...DATA.map((name) => `${name}.json`), 'index.bin', 'pack.json'];

/** Every file of a folder with its bytes. */
async function contents(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

/** The files of a built pack as they will stand on disk. */
function written({ files }: BuiltPack): Map<string, Buffer> {
  return new Map([...files].sort().map(([name, content]) => [name, Buffer.from(content)]));
}

/** The text of a file of a built pack. */
function textOf({ files }: BuiltPack, name: string): string {
  return Buffer.from(files.get(name) ?? '').toString();
}

describe('a built pack', () => {
  test('is a manifest, an index and one file for each kind of data, one item a line', async () => {
    const built = await buildPack(await writeSources());
    const { pack, files } = built;
    expect([...files.keys()].sort()).toEqual([...NAMES].sort());
    expect(pack.entries.map(({ id }) => id).slice(0, 4)).toEqual([
      'baker-is-real',
      'not-that-song',
      'on-stars',
      'read-bread-oven',
    ]);
    for (const name of DATA) {
      const text = textOf(built, `${name}.json`);
      expect(JSON.parse(text)).toEqual(pack[name]);
      expect(text.trimEnd().split('\n')).toHaveLength(pack[name].length + 2);
    }
  });

  test('has a manifest of format 1 that lists length and SHA-256 of every other file', async () => {
    const built = await buildPack(await writeSources());
    const { pack, files } = built;
    expect(JSON.parse(textOf(built, 'pack.json'))).toEqual(pack.manifest);
    expect(pack.manifest).toMatchObject({
      format: 1,
      id: 'tiny-film',
      version: '1.2.3',
      searchSchema: SEARCH_SCHEMA,
    });
    expect(pack.manifest.files.map(({ name }) => name)).toEqual(NAMES.slice(0, -1));
    for (const { name, bytes, sha256 } of pack.manifest.files) {
      const written = Buffer.from(files.get(name) ?? '');
      expect(bytes).toBe(written.length);
      expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
    }
  });

  test('of the same sources is the same bytes, whatever the order in which the files came to be', async () => {
    const first = (await buildPack(await writeSources())).files;
    const order = fc.shuffledSubarray(Object.entries(TINY_SOURCES), {
      minLength: Object.keys(TINY_SOURCES).length,
    });
    await fc.assert(
      fc.asyncProperty(order, async (files) => {
        const again = await buildPack(await writeSources(Object.fromEntries(files)));
        expect(again.files).toEqual(first);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('is the same bytes when the sources have line ends of Windows', async () => {
    const windows = Object.entries(TINY_SOURCES).map(([file, text]) => [
      file,
      text.replaceAll('\n', '\r\n'),
    ]);
    const sources = Object.fromEntries(windows) as Record<string, string>;
    expect((await buildPack(await writeSources(sources))).files).toEqual(
      (await buildPack(await writeSources())).files,
    );
  });

  test('of other sources is other bytes, with another hash', async () => {
    const [one, other] = await Promise.all([
      buildPack(await writeSources()),
      buildPack(await writeSources(tinySourcesWith('people.yaml', 'Baker', 'Maker'))),
    ]);
    expect(other.files.get('people.json')).not.toBe(one.files.get('people.json'));
    expect(other.files.get('pack.json')).not.toBe(one.files.get('pack.json'));
    expect(other.files.get('scenes.json')).toBe(one.files.get('scenes.json'));
  });

  test('is not made of sources that have a problem across files', async () => {
    const sources = tinySourcesWith('scenes.yaml', 'place: market', 'place: moon');
    const outcome = await buildPack(await writeSources(sources)).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(FootlightError);
    expect(outcome).toMatchObject({ code: 'pack-damaged', where: 'scenes.yaml:1:107' });
  });
});

describe('writing a pack', () => {
  test('makes the folder with exactly its files, readable by everybody', async () => {
    const built = await buildPack(await writeSources());
    const target = join(await temporaryFolder(), 'deep', 'tiny');
    await writePack(built, target);
    expect(await contents(target)).toEqual(written(built));
    expect((await stat(target)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o755);
  });

  test('replaces what was there as a whole and leaves nothing beside it', async () => {
    const built = await buildPack(await writeSources());
    const folder = await temporaryFolder();
    const target = join(folder, 'tiny');
    await mkdir(target);
    await writeFile(join(target, 'stray.json'), 'from an older pack');
    await writePack(built, target);
    await writePack(built, target);
    expect(await contents(target)).toEqual(written(built));
    expect(await readdir(folder)).toEqual(['tiny']);
  });

  test('that fails leaves what was there, and nothing beside it', async () => {
    const built = await buildPack(await writeSources());
    const folder = await temporaryFolder();
    const target = join(folder, 'tiny');
    await writePack(built, target);
    const broken = { ...built, files: new Map([...built.files, ['pack.json/x.json', '']]) };
    await expect(writePack(broken, target)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await contents(target)).toEqual(written(built));
    expect(await readdir(folder)).toEqual(['tiny']);
  });
});
