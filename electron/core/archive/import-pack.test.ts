import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemblePack, buildPack, type BuiltPack } from '#core/packs/build-pack';
import { openPack } from '#core/packs/open-pack';
import {
  temporaryFolder,
  TINY_SOURCES,
  tinySourcesWith,
  writeSources,
} from '#core/packs/testing/tiny-pack';
import { packIndexBytes } from '#core/search/index/pack-index';
import { FootlightError } from '#shared/errors';
import { receivePack, recoverPacks, removePack } from './import-pack';
import { zipBytes } from './testing/zip-bytes';
import { archiveBytes } from './write-archive';

/** The tiny film in a version, built once each. */
const built = new Map<string, Promise<BuiltPack>>();
function tinyFilm(version = '1.2.3'): Promise<BuiltPack> {
  const sources =
    version === '1.2.3'
      ? TINY_SOURCES
      : tinySourcesWith('film.yaml', 'version: 1.2.3', `version: ${version}`);
  const known = built.get(version) ?? writeSources(sources).then(buildPack);
  built.set(version, known);
  return known;
}

class Home {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<Home> {
    return new Home(await temporaryFolder());
  }

  get packs(): string {
    return join(this.folder, 'packs');
  }

  async archive(version?: string): Promise<string> {
    return this.write(await archiveBytes((await tinyFilm(version)).files));
  }

  async write(bytes: Uint8Array): Promise<string> {
    const path = join(this.folder, 'film.filmpack');
    await writeFile(path, bytes);
    return path;
  }

  async installedBeside(): Promise<string[]> {
    return (await readdir(this.packs)).filter((name) => !name.startsWith('.'));
  }

  /** The version that is installed, and nothing beside it. */
  async installed(): Promise<string> {
    expect(await readdir(this.packs)).toEqual(['tiny-film']);
    return (await openPack(join(this.packs, 'tiny-film'))).pack.manifest.version;
  }
}

async function refused(path: string, packs: string): Promise<FootlightError> {
  const error: unknown = await receivePack(path, packs).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FootlightError);
  return error as FootlightError;
}

describe('a pack that comes', () => {
  test('is among the others once it is installed, and not before', async () => {
    const home = await Home.make();
    const parts: number[] = [];
    const pack = await receivePack(await home.archive(), home.packs, {
      onPart: (part) => {
        parts.push(part);
      },
    });
    expect(pack).toMatchObject({ isProved: true, manifest: { id: 'tiny-film' } });
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect((await readdir(home.packs)).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(await pack.install()).toBe(join(home.packs, 'tiny-film'));
    expect(await home.installed()).toBe('1.2.3');
  });

  test('that is let go leaves nothing', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).discard();
    expect(await readdir(home.packs)).toEqual([]);
  });

  test('takes the place of the one before', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).install();
    const pack = await receivePack(await home.archive('1.1.9'), home.packs);
    expect(await home.installedBeside()).toEqual(['tiny-film']);
    await pack.install();
    expect(await home.installed()).toBe('1.1.9');
  });

  test('is proved only with the index that we make of it', async () => {
    const home = await Home.make();
    const { pack } = await tinyFilm();
    const { manifest, ...data } = pack;
    const other = packIndexBytes({ ...manifest, film: { ...manifest.film, year: 1901 } }, data);
    const { files } = assemblePack(manifest, data, other);
    const received = await receivePack(await home.write(await archiveBytes(files)), home.packs);
    expect(received.isProved).toBe(false);
    await received.discard();
  });

  test('that is damaged leaves the one that is there as it is', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).install();
    const bytes = Buffer.from(await readFile(await home.archive('2.0.0')));
    bytes.fill(0, 200, 260);
    await refused(await home.write(bytes), home.packs);
    expect(await home.installed()).toBe('1.2.3');
  });

  test('with a file that its manifest does not name, or without one that it does, is refused', async () => {
    const home = await Home.make();
    const { files } = await tinyFilm();
    const more = new Map([...files, ['media/more.png', 'x']]);
    const { message, where } = await refused(
      await home.write(await archiveBytes(more)),
      home.packs,
    );
    expect(message).toContain('does not name');
    expect(where).toBe('film.filmpack: media/more.png');
    const fewer = new Map([...files].filter(([name]) => name !== 'songs.json'));
    expect(
      (await refused(await home.write(await archiveBytes(fewer)), home.packs)).message,
    ).toContain('songs.json');
    expect(await readdir(home.packs)).toEqual([]);
  });

  test('with another content than its manifest proves is refused', async () => {
    const home = await Home.make();
    const { files } = await tinyFilm();
    const other = new Map([...files, ['people.json', '[]\n']]);
    const { code } = await refused(await home.write(await archiveBytes(other)), home.packs);
    expect(code).toBe('pack-damaged');
  });

  test('of a later form is refused, and said to be so', async () => {
    const home = await Home.make();
    const parts = [{ name: 'pack.json', content: '{"format": 2}' }];
    expect((await refused(await home.write(zipBytes(parts)), home.packs)).code).toBe(
      'pack-too-new',
    );
  });

  test('that cannot be read is told from one that is not there', async () => {
    const home = await Home.make();
    expect((await refused(join(home.packs, 'none.filmpack'), home.packs)).code).toBe(
      'pack-missing',
    );
    expect((await refused(home.packs, home.packs)).message).toMatch(/no file|cannot be read/);
  });
});

describe('an archive', () => {
  test('of the same files is the same bytes, in whatever order and form they are given', async () => {
    const { files } = await tinyFilm();
    const encoder = new TextEncoder();
    const turned = new Map(
      [...files]
        .reverse()
        .map(([name, content]) => [
          name,
          typeof content === 'string' ? encoder.encode(content) : content,
        ]),
    );
    const bytes = await archiveBytes(files);
    expect(Buffer.from(bytes).equals(await archiveBytes(turned))).toBe(true);
  });
});

describe('a folder of packs after a process that was killed', () => {
  test('has the old pack again where the new one was not there yet', async () => {
    const home = await Home.make();
    const pack = await receivePack(await home.archive(), home.packs);
    const target = await pack.install();
    // As it stands between the two renames.
    await receivePack(await home.archive('2.0.0'), home.packs);
    await mkdir(join(home.packs, '.old-tiny-film-x'));
    await cp(target, join(home.packs, '.old-tiny-film-x', 'tiny-film'), { recursive: true });
    await rm(target, { recursive: true });
    await recoverPacks(home.packs);
    expect(await home.installed()).toBe('1.2.3');
  });

  test('keeps the new pack where it was, and nothing of the old one', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive('2.0.0'), home.packs)).install();
    await mkdir(join(home.packs, '.old-tiny-film-x', 'tiny-film'), { recursive: true });
    await recoverPacks(home.packs);
    expect(await home.installed()).toBe('2.0.0');
  });

  test('may not be there at all', async () => {
    const home = await Home.make();
    await expect(recoverPacks(home.packs)).resolves.toBeUndefined();
  });
});

describe('a pack that is taken away', () => {
  test('can be put back', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).install();
    const removed = await removePack(home.packs, 'tiny-film');
    expect(await home.installedBeside()).toEqual([]);
    await removed.restore();
    expect(await home.installed()).toBe('1.2.3');
  });

  test('does not come back over one that has come since', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).install();
    const removed = await removePack(home.packs, 'tiny-film');
    await (await receivePack(await home.archive('2.0.0'), home.packs)).install();
    await removed.restore();
    expect(await home.installed()).toBe('2.0.0');
  });

  test('is gone at the next start', async () => {
    const home = await Home.make();
    await (await receivePack(await home.archive(), home.packs)).install();
    await removePack(home.packs, 'tiny-film');
    await recoverPacks(home.packs);
    expect(await readdir(home.packs)).toEqual([]);
  });
});
