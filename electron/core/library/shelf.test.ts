import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemblePack, buildPack, writePack } from '#core/packs/build-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import type { Manifest } from '#shared/pack/manifest';
import { Shelf } from './shelf';

async function home(): Promise<{
  shelf: Shelf;
  put: (root: 'packs' | 'bundled', folder: string, change: Partial<Manifest>) => Promise<string>;
}> {
  const folder = await temporaryFolder();
  const { manifest, ...data } = (await buildPack(await writeSources())).pack;
  const [packs, bundled] = [join(folder, 'packs'), join(folder, 'bundled')];
  return {
    shelf: new Shelf({ packs, bundled }),
    put: async (root, name, change) => {
      const target = join(root === 'packs' ? packs : bundled, name);
      await writePack(assemblePack({ ...manifest, ...change }, data), target);
      return target;
    },
  };
}

test('the shelf holds what shipped and what came, and of one film that which came', async () => {
  const { shelf, put } = await home();
  expect(await shelf.films()).toEqual([]);
  await put('bundled', 'one', { id: 'one', version: '1.0.0' });
  await put('bundled', 'two', { id: 'two', version: '1.0.0' });
  const own = await put('packs', 'one', { id: 'one', version: '0.9.0' });
  const films = await shelf.films();
  expect(films.map(({ id, version, isBundled }) => [id, version, isBundled])).toEqual([
    ['one', '0.9.0', false],
    ['two', '1.0.0', true],
  ]);
  expect((await shelf.find('one'))?.folder).toBe(own);
  expect(await shelf.find('three')).toBeUndefined();
});

test('a pack that is replaced is read anew, and one that was put there under another name counts once', async () => {
  const { shelf, put } = await home();
  await put('packs', 'one', { id: 'one', version: '1.0.0' });
  expect((await shelf.films())[0]?.version).toBe('1.0.0');
  const seal = (await shelf.films())[0]?.seal;
  await put('packs', 'one', { id: 'one', version: '1.0.1' });
  expect((await shelf.films())[0]).toMatchObject({ version: '1.0.1' });
  expect((await shelf.films())[0]?.seal).not.toBe(seal);
  await put('packs', 'copy-of-one', { id: 'one', version: '3.0.0' });
  await put('packs', 'z-copy', { id: 'one', version: '4.0.0' });
  expect((await shelf.films()).map(({ version }) => version)).toEqual(['1.0.1']);
});

test('what is no pack is not on it: damaged, without a head, half copied, put away', async () => {
  const { shelf, put } = await home();
  const good = await put('packs', 'one', { id: 'one' });
  const packs = join(good, '..');
  await cp(good, join(packs, '.import-one'), { recursive: true });
  await mkdir(join(packs, 'empty'));
  await mkdir(join(packs, 'broken'));
  await writeFile(join(packs, 'broken', 'pack.json'), '{"id": "../..", "version": 1}');
  await mkdir(join(packs, 'huge'));
  await writeFile(join(packs, 'huge', 'pack.json'), Buffer.alloc(5 * 1024 * 1024, 0x20));
  await writeFile(join(packs, 'file'), 'x');
  expect((await shelf.films()).map(({ id }) => id)).toEqual(['one']);
});
