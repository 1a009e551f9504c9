import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { receivePack } from '#core/archive/import-pack';
import { buildPack, writePack } from '#core/packs/build-pack';
import { openPack } from '#core/packs/open-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import { FootlightError } from '#shared/errors';
import { UsageError } from '../command';
import { pack } from './pack';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('filmpack pack', () => {
  it('makes the same file of the sources and of the built pack, and the app takes it', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const home = await temporaryFolder();
    const sources = await writeSources();
    const built = join(home, 'built');
    await writePack(await buildPack(sources), built);
    await writeFile(join(built, 'notes to myself.txt'), 'no part of the pack');
    const [one, two] = [join(home, 'one.filmpack'), join(home, 'two.filmpack')];
    await pack.run([sources, one], {});
    await pack.run([built, two], {});
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    expect((await readdir(home)).sort()).toEqual(['built', 'one.filmpack', 'two.filmpack']);

    const folder = await (await receivePack(one, join(home, 'packs'))).install();
    expect((await openPack(folder)).pack).toEqual((await openPack(built)).pack);
  });

  it('refuses a call that it does not understand, and a pack that is none', async () => {
    const home = await temporaryFolder();
    await expect(pack.run([], {})).rejects.toThrow(UsageError);
    await expect(pack.run([home, 'film.zip'], {})).rejects.toThrow('.filmpack');
    await expect(pack.run([home, join(home, 'a.filmpack')], {})).rejects.toThrow(FootlightError);
    expect(await readdir(home)).toEqual([]);
  });
});
