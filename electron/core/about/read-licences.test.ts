import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { BundledPackage } from '#shared/about/bundled-package';
import { readLicences } from './read-licences';

const home = mkdtempSync(join(tmpdir(), 'footlight-about-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

let made = 0;

/** A bundle’s folder, with this in its list. */
function bundle(list: unknown): string {
  made += 1;
  const folder = join(home, String(made));
  mkdirSync(folder);
  if (list !== undefined)
    writeFileSync(
      join(folder, 'licences.json'),
      typeof list === 'string' ? list : JSON.stringify(list),
    );
  return folder;
}

function named(name: string, version = '1.0.0'): BundledPackage {
  return { name, version, licence: 'MIT', author: null, home: null, text: 'Terms' };
}

it('names what is in all bundles, each once, by name', async () => {
  const main = bundle([named('lunr-languages'), named('lunr'), named('zod')]);
  const renderer = bundle([named('@a-scope/b'), named('lunr'), named('zod', '0.9.0'), named('c')]);
  const read = await readLicences([main, bundle([]), renderer]);
  expect(read.map(({ name, version }) => `${name} ${version}`)).toEqual([
    '@a-scope/b 1.0.0',
    'c 1.0.0',
    'lunr 1.0.0',
    'lunr-languages 1.0.0',
    'zod 0.9.0',
    'zod 1.0.0',
  ]);
});

it('says which list is missing, and what can be done', async () => {
  const empty = bundle(undefined);
  await expect(readLicences([bundle([]), empty])).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('is not there') as string,
    where: join(empty, 'licences.json'),
    remedy: expect.stringContaining('Everything else works') as string,
  });
});

it.each([['{'], [''], [{ name: 'lunr' }], [[{ ...named('lunr'), text: 5 }]], [[{ name: 'a' }]]])(
  'says that a list is damaged: %j',
  async (list) => {
    const damaged = bundle(list);
    await expect(readLicences([damaged])).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('is damaged') as string,
      where: join(damaged, 'licences.json'),
    });
  },
);
