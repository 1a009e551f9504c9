import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/footlight';

const FOLDER = ['out', 'packs', 'la-la-land'];

/** Ways to spoil a pack, and what the viewer must be told. */
const TROUBLES: { name: string; spoil: (folder: string) => void; title: string; words: RegExp }[] =
  [
    {
      name: 'damaged',
      spoil: (folder) => {
        const path = join(folder, 'entries.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('trivia', 'trivio'));
      },
      title: 'The film pack is damaged',
      words: /entries\.json is not the file that the pack was published with/,
    },
    {
      name: 'missing',
      spoil: (folder) => {
        rmSync(folder, { recursive: true });
      },
      title: 'The film pack is not there',
      words: /has no pack\.json/,
    },
    {
      name: 'half-missing',
      spoil: (folder) => {
        rmSync(join(folder, 'index.bin'));
      },
      title: 'The film pack is not there',
      words: /has no index\.bin/,
    },
    {
      name: 'newer',
      spoil: (folder) => {
        const path = join(folder, 'pack.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('"format": 1', '"format": 2'));
      },
      title: 'The film pack is newer than this app',
      words: /has format 2; this version of Footlight reads format 1/,
    },
    {
      name: 'garbled',
      spoil: (folder) => {
        writeFileSync(join(folder, 'pack.json'), '{"format": 1, "film": ');
      },
      title: 'The film pack is damaged',
      words: /pack\.json is not JSON/,
    },
  ];

for (const { name, spoil, title, words } of TROUBLES) {
  test(`a ${name} pack is said in words`, async ({ launch, copyOfApp, picture }) => {
    const appFolder = copyOfApp();
    chmodSync(appFolder, 0o755);
    spoil(join(appFolder, ...FOLDER));
    const { page } = await launch({ appFolder });
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(words);
    await picture(page, `pack-${name}`);
  });
}

test('a mended pack opens with "Try again", without a restart', async ({ launch, copyOfApp }) => {
  const appFolder = copyOfApp();
  chmodSync(appFolder, 0o755);
  const path = join(appFolder, ...FOLDER, 'scenes.json');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.slice(1));
  const { page } = await launch({ appFolder });
  await expect(page.getByRole('heading', { name: 'The film pack is damaged' })).toBeVisible();
  writeFileSync(path, whole);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: /Have you seen/ })).toBeVisible();
});
