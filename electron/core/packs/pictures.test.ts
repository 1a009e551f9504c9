import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealIndex } from '#core/archive/seal-index';
import { LARGEST_PICTURE, MOST_PICTURES, type Picture } from '#shared/pack/picture';
import { assemblePack, buildPack, writePack, type BuiltPack } from './build-pack';
import { checkSources } from './check';
import { openPack } from './open-pack';
import { readPicture } from './pack-pictures';
import { describeProblem, Problems } from './problems';
import { provePack, proveStranger } from './prove-pack';
import { gatherSources } from './read-sources';
import { LISTED_PICTURES as LISTED, PICTURED_SOURCES as PICTURED } from './testing/pictured-pack';
import { jpeg, png } from './testing/pictures';
import {
  temporaryFolder,
  tinySourcesWith,
  writeSources,
  type PicturedFiles,
} from './testing/tiny-pack';

async function problemsOf(files: PicturedFiles): Promise<string[]> {
  const problems = new Problems();
  const sources = await gatherSources(await writeSources(files), problems);
  if (sources) checkSources(sources, problems);
  return problems.list.map(describeProblem);
}

describe('pictures in sources', () => {
  test('are in order if each is there, named and belongs to somebody', async () => {
    expect(await problemsOf(PICTURED)).toEqual([]);
  });

  const list = (stretch: string, instead: string): PicturedFiles => {
    if (!LISTED.includes(stretch)) throw new Error(`no ${stretch}`);
    return { ...PICTURED, 'media.yaml': LISTED.replace(stretch, instead) };
  };
  const cases: [what: string, files: PicturedFiles, problem: RegExp][] = [
    [
      'a licence that is none',
      list('CC-BY-SA-4.0', 'fair use'),
      /^media.yaml:6:12: 0.licence: a licence is own-work .*public-domain.*CC-BY-SA-4.0$/,
    ],
    ['all rights reserved', list('CC-BY-SA-4.0', '"©"'), /^media.yaml:6:12: .*a licence is/],
    [
      'the public domain without a why',
      list('  why: Printed in 1880; the printer died in 1901.\n', ''),
      /^media.yaml:7:3: 1.why: what is in the public domain says why/,
    ],
    ['nobody who made it', list('  by: Ada Example\n', ''), /^media.yaml:1:3: 0.by/],
    ['no words for who cannot see it', list('An oven with its door open.', '""'), /0.alt/],
    [
      'a file that is not there',
      list('loaf.jpeg', 'bread.jpeg'),
      /^media.yaml:8:9: picture "loaf": there is no media\/bread.jpeg \(put the file there/,
    ],
    ['a way out of the folder', list('loaf.jpeg', '../film.yaml'), /a file in the folder "media"/],
    [
      'what only its name calls a picture',
      { ...PICTURED, 'media/loaf.jpeg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      /^media.yaml:8:9: picture "loaf": the file is no PNG, JPEG or WebP$/,
    ],
    [
      'a file that is too large',
      { ...PICTURED, 'media/loaf.jpeg': Buffer.alloc(LARGEST_PICTURE + 1) },
      /picture "loaf": loaf.jpeg has 4.0 MB \(save it with at most 4.0 MB\)/,
    ],
    [
      'a picture that nothing is said of',
      { ...PICTURED, 'media/more.png': png(1, 1) },
      /^media\/more.png: nothing says what this shows and whose it is \(write it into media.yaml/,
    ],
    [
      'a picture of no entry',
      { ...PICTURED, ...tinySourcesWith('entries/a-day.md', 'tags: [baking]', 'pictures: [oven]') },
      /^media.yaml:7:7: picture "loaf" belongs to no entry \(write "pictures: \[loaf\]"/,
    ],
    [
      'an entry that names a picture which is none',
      {
        ...PICTURED,
        ...tinySourcesWith('entries/a-day.md', 'tags: [baking]', 'pictures: [oven, loaf, roll]'),
      },
      /^entries\/a-day.md:10:24: "baker-is-real": pictures names "roll", which does not exist/,
    ],
    [
      'one picture twice',
      { ...PICTURED, 'media/loaf.jpeg': png(60, 40) },
      /^media.yaml:8:9: picture "loaf" is the same as "oven"/,
    ],
    ['an id twice', list('id: loaf', 'id: oven'), /^media.yaml:7:7: the id "oven" stands twice/],
    [
      'more than there is room for',
      { ...PICTURED, 'media.yaml': LISTED.repeat(MOST_PICTURES / 2 + 1) },
      /^media.yaml:1:1: Too big/,
    ],
  ];
  test.each(cases)('%s: said with its place', async (_what, files, problem) => {
    const found = await problemsOf(files);
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
    // One mistake is told once: what follows from it is not a second one, but for the twin and the list.
    expect(found.length).toBeLessThanOrEqual(2);
  });
});

async function built(): Promise<BuiltPack> {
  return buildPack(await writeSources(PICTURED));
}

async function written(pack: BuiltPack): Promise<string> {
  const folder = join(await temporaryFolder(), 'pack');
  await writePack(pack, folder);
  return folder;
}

describe('pictures of a built pack', () => {
  test('are named by their hashes, and read as they were written', async () => {
    const { pack, files } = await built();
    const folder = await written({ pack, files });
    const [oven, loaf] = pack.manifest.pictures ?? [];
    expect(oven).toMatchObject({ id: 'oven', width: 60, height: 40, by: 'Ada Example' });
    expect(oven?.file).toMatch(/^media\/[0-9a-f]{64}\.png$/);
    expect(loaf?.file).toMatch(/^media\/[0-9a-f]{64}\.jpg$/);
    expect((await openPack(folder)).pack).toEqual(pack);
    const made = (): Promise<string | undefined> => sealIndex(folder);
    expect(await proveStranger(folder, made)).toMatchObject({ isProved: true });
    const other = (): Promise<string> => Promise.resolve('0'.repeat(64));
    expect(await proveStranger(folder, other)).toMatchObject({ isProved: false });
    await provePack(folder);
    const name = (loaf?.file ?? '').slice('media/'.length);
    const found = await readPicture(folder, pack.manifest, name);
    expect(found?.type).toBe('image/jpeg');
    expect(found?.bytes).toEqual(jpeg(30, 20));
  });

  test('are not read once they are other ones, nor what is no picture of the pack', async () => {
    const { pack, files } = await built();
    const folder = await written({ pack, files });
    const name = (pack.manifest.pictures?.[0]?.file ?? '').slice('media/'.length);
    expect(await readPicture(folder, pack.manifest, name)).toBeDefined();
    for (const other of ['../pack.json', 'pack.json', '', `${'0'.repeat(64)}.png`, `./${name}`])
      expect(await readPicture(folder, pack.manifest, other)).toBeUndefined();
    await writeFile(join(folder, 'media', name), png(60, 41));
    expect(await readPicture(folder, pack.manifest, name)).toBeUndefined();
    await writeFile(join(folder, 'media', name), Buffer.alloc(LARGEST_PICTURE + 1));
    expect(await readPicture(folder, pack.manifest, name)).toBeUndefined();
  });

  /** The pack with its first picture and what is said of it changed, sealed by whoever did it. */
  async function changed(
    change: (picture: Picture, bytes: Uint8Array) => [Partial<Picture>, Uint8Array],
    more: readonly [string, Uint8Array][] = [],
  ): Promise<string> {
    const { pack, files } = await built();
    const { manifest, ...data } = pack;
    const [oven, ...others] = manifest.pictures ?? [];
    if (!oven) throw new Error('no picture');
    const bytesOf = (name: string): Uint8Array => Buffer.from(files.get(name) ?? '');
    const [said, bytes] = change(oven, bytesOf(oven.file));
    const now = { ...oven, ...said };
    const held = new Map([
      [now.file, bytes],
      ...others.map(({ file }) => [file, bytesOf(file)] as const),
      ...more,
    ]);
    const pictures = [now, ...others];
    return written(assemblePack({ ...manifest, pictures }, data, undefined, held));
  }

  const hash = '0'.repeat(64);
  const lies: [what: string, folder: () => Promise<string>, message: RegExp][] = [
    [
      'a name that is not its hash',
      () => changed((_picture, bytes) => [{ file: `media/${hash}.png` }, bytes]),
      /is not that of what it holds/,
    ],
    [
      'a page under the name of a picture',
      () => changed(() => [{}, Buffer.from('<script>')]),
      /The picture is no PNG/,
    ],
    [
      'another size than is said',
      () => changed((_picture, bytes) => [{ width: 61 }, bytes]),
      /has 60 × 40 pixels; the manifest says 61 × 40/,
    ],
    [
      'a picture that nothing is said of',
      () => changed((_picture, bytes) => [{}, bytes], [['media/x.png', png(1, 1)]]),
      /Nothing says what this picture shows/,
    ],
    [
      'a size that would fill the memory',
      () => changed((_picture, bytes) => [{ width: 50_000 }, bytes]),
      /manifest is wrong/,
    ],
    [
      'no licence that is one',
      () => changed((_picture, bytes) => [{ licence: 'mine' }, bytes]),
      /manifest is wrong: a licence is/,
    ],
  ];
  test.each(lies)('%s: not proved, whoever made it', async (_what, folder, message) => {
    const path = await folder();
    await expect(proveStranger(path, () => sealIndex(path))).rejects.toThrow(message);
    await expect(provePack(path)).rejects.toThrow(message);
  });
});
