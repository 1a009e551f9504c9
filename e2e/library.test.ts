import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { expect, test } from './support/footlight';
import { answer } from './support/steps';

const BUNDLED = join(CHECKOUT, 'out', 'packs', 'la-la-land');

/** Installs a film of another name: its pages are those of the film that ships. */
function install(profile: string, id: string, title: string): void {
  const packs = join(profile, 'packs');
  mkdirSync(packs, { recursive: true });
  const staging = join(packs, `.${id}`);
  cpSync(BUNDLED, staging, { recursive: true });
  const path = join(staging, 'pack.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { id: string; film: object };
  writeFileSync(path, JSON.stringify({ ...manifest, id, film: { ...manifest.film, title } }));
  const folder = join(packs, id);
  cpSync(staging, folder, { recursive: true });
  rmSync(staging, { recursive: true });
  chmodSync(folder, 0o755);
}

test('a film that comes is searched beside the one that is open, and opens from there', async ({
  launch,
  picture,
}) => {
  const { page, profile } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gosling');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const places = page.getByRole('group', { name: 'Where to search' });
  install(profile, 'second-film', 'A Second Film');
  const other = page.getByRole('group', { name: 'A Second Film' });
  await expect(async () => {
    await page.getByRole('combobox').press('End');
    await page.keyboard.type(' ');
    await places.getByRole('button', { name: 'All films' }).click({ timeout: 1_000 });
    await expect(other.getByRole('option').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  // Nobody has watched it: of its scenes only what is known from the start is told.
  await expect(other.getByRole('option').first()).toBeVisible();
  await expect(other.locator('[data-entry="gosling-piano-lessons"]')).toHaveCount(0);
  await picture(page, 'search-two-films');

  const title = await other.locator('.result-title').first().textContent();
  await other.getByRole('option').first().click();
  // The film is another one, and asks anew who watches it.
  await answer(page, 'seen');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    title ?? '',
  );
  await expect(page.getByRole('banner')).toContainText('A Second Film');
});
