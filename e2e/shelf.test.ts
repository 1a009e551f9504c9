import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { drop, packFile, TINY_TITLE, tinyFilm } from './support/packs';
import { answer } from './support/steps';

/** What the next dialogs for opening and saving are answered with. */
function chooseIn(app: ElectronApplication, path: string): Promise<void> {
  return inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
}

function films(page: Page): Promise<string[]> {
  return page
    .locator('[data-film]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['film'] ?? ''));
}

const incoming = (page: Page): Locator => page.locator('.incoming');

test('a pack that is dropped on the window is on the shelf, opens, and is searched', async ({
  launch,
  prepared,
  picture,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const path = await packFile(folder, 'tiny.filmpack', await tinyFilm());
  const { page, profile } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Shift+F');
  await expect(page.getByRole('heading', { name: 'Films' })).toBeVisible();
  await expectNoViolations(page, 'the shelf');
  await picture(page, 'shelf');

  await drop(page, path);
  await expect(incoming(page).getByRole('status')).toContainText(`${TINY_TITLE}, `);
  await answer(page, 'seen');
  await expect(page.getByRole('banner')).toContainText(TINY_TITLE);
  await picture(page, 'shelf-arrived');
  await incoming(page).getByRole('button', { name: 'Close' }).click();
  await expect(incoming(page)).toHaveCount(0);
  expect(readdirSync(join(profile, 'packs'))).toEqual(['tiny-film']);

  await page.keyboard.press('Shift+F');
  // What was watched last comes first.
  await expect.poll(() => films(page)).toContain('tiny-film');
  expect((await films(page))[0]).toBe('tiny-film');
  await picture(page, 'shelf-with-two');
});

test('a pack is opened by the menu, an older one only when it is asked for, and the removed one comes back', async ({
  launch,
  prepared,
  picture,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const now = await packFile(folder, 'now.filmpack', await tinyFilm({ version: '2.0.0' }));
  const before = await packFile(folder, 'before.filmpack', await tinyFilm({ version: '1.0.0' }));
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const choose = async (path: string): Promise<void> => {
    await chooseIn(app, path);
    await inMain(app, ({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('File'));
      file?.submenu?.items[0]?.click();
    });
  };
  const installed = (): string =>
    (
      JSON.parse(readFileSync(join(profile, 'packs', 'tiny-film', 'pack.json'), 'utf8')) as {
        version: string;
      }
    ).version;

  await choose(now);
  await answer(page, 'seen');
  await expect(incoming(page)).toContainText('is on your shelf');
  await page.keyboard.press('b');

  await choose(before);
  const question = incoming(page).getByRole('alertdialog');
  await expect(question).toContainText('Go back to an older version?');
  await expectNoViolations(page, 'a question about a pack');
  await picture(page, 'shelf-downgrade');
  expect(installed()).toBe('2.0.0');
  await question.getByRole('button', { name: 'Keep what is there' }).click();
  await expect(incoming(page)).toHaveCount(0);
  expect(installed()).toBe('2.0.0');

  await choose(before);
  await question.getByRole('button', { name: 'Replace it' }).click();
  await expect(incoming(page)).toContainText('is version 1.0.0 now');
  expect(installed()).toBe('1.0.0');
  // The viewing and the bookmark are those of the film, whatever the version of its pack.
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: /Notes|notes/ }).first()).toBeVisible();
  await expect(page.locator('[data-note]')).toHaveCount(1);

  await choose(before);
  await expect(incoming(page)).toContainText('is here already');
  await incoming(page).getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('Shift+F');
  const card = page.locator('[data-film="tiny-film"]');
  await card.getByText('Pack and settings').click();
  await expectNoViolations(page, 'a film and its settings');
  await picture(page, 'shelf-card');
  const saved = join(folder, 'saved.filmpack');
  await chooseIn(app, saved);
  await card.getByRole('button', { name: 'Save as a file…' }).click();
  await expect(card.getByRole('status')).toContainText(saved);
  expect(readFileSync(saved).equals(readFileSync(before))).toBe(true);

  await card.getByRole('button', { name: 'Remove' }).click();
  // The film that was open is gone: another one is.
  await expect(page.getByRole('banner')).not.toContainText(TINY_TITLE);
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toHaveCount(1);
  expect(installed()).toBe('1.0.0');
});

test('what is no pack is refused in words, and nothing is left of it', async ({
  launch,
  prepared,
  picture,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const broken = join(folder, 'broken.filmpack');
  const whole = await packFile(folder, 'whole.filmpack', await tinyFilm());
  const bytes = readFileSync(whole);
  writeFileSync(broken, bytes.subarray(0, bytes.length / 2), { mode: 0o644 });
  const text = join(folder, 'notes.txt');
  writeFileSync(text, 'not a pack', { mode: 0o644 });
  const { page, profile } = await launch();
  await answer(page, 'seen');
  for (const path of [broken, text]) {
    await drop(page, path);
    const alert = incoming(page).getByRole('alert');
    await expect(alert).toContainText('Nothing has changed.');
    await expect(alert).toContainText(/no zip archive|ends too early|archive/i);
    await picture(page, 'shelf-refused');
    expect(readdirSync(join(profile, 'packs'))).toEqual([]);
    await incoming(page).getByRole('button', { name: 'Close' }).click();
  }
});

test('a second start hands its pack to the app that runs, and a first start opens it', async ({
  launch,
  prepared,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const path = await packFile(folder, 'tiny.filmpack', await tinyFilm());
  const { page, profile, app } = await launch();
  await answer(page, 'seen');
  const second = spawn(
    prepared.executable,
    [prepared.appFolder, `--user-data-dir=${profile}`, 'tiny.filmpack'],
    { cwd: folder, stdio: 'ignore' },
  );
  expect(await once(second, 'exit')).toEqual([0, null]);
  await answer(page, 'seen');
  await expect(page.getByRole('banner')).toContainText(TINY_TITLE);
  await app.close();

  const other = await launch({ args: [path] });
  await other.page.getByRole('heading', { name: `Have you seen ${TINY_TITLE} before?` }).waitFor();
  await answer(other.page, 'seen');
  await expect(other.page.getByRole('banner')).toContainText(TINY_TITLE);
  await other.app.close();
  // It is the film that was open last.
  const again = await launch({ profile: other.profile });
  await expect(again.page.getByRole('banner')).toContainText(TINY_TITLE);
});

test('a film that is watched is not taken away by a pack that comes', async ({
  launch,
  prepared,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const path = await packFile(folder, 'tiny.filmpack', await tinyFilm());
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Space');
  const title = await page.getByRole('banner').getByRole('heading').textContent();
  await drop(page, path);
  await expect(incoming(page)).toContainText('is on your shelf');
  await expect(page.getByRole('banner')).toContainText(title ?? '');
  await incoming(page).getByRole('button', { name: 'Open it now' }).click();
  await answer(page, 'seen');
  await expect(page.getByRole('banner')).toContainText(TINY_TITLE);
});

test('a film has settings of its own, and can be left out of the search of all films', async ({
  launch,
  prepared,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const path = await packFile(folder, 'tiny.filmpack', await tinyFilm());
  const { page } = await launch();
  await answer(page, 'seen');
  const density = page.getByRole('radio', { name: 'Off' });
  const other = (await page.getByRole('banner').getByRole('heading').textContent()) ?? '';
  await drop(page, path);
  await answer(page, 'seen');
  await incoming(page).getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Shift+F');
  const card = page.locator('[data-film="tiny-film"]');
  await card.getByText('Pack and settings').click();
  await card.getByRole('checkbox', { name: /set for this film alone/ }).check();
  await page.keyboard.press('s');
  await expect(page.getByText('These are of this film alone')).toBeVisible();
  await density.check();
  await page.keyboard.press('Shift+F');
  await page.locator('[data-film="la-la-land"]').getByRole('button').first().click();
  await expect(page.getByRole('banner')).toContainText(other);
  await page.keyboard.press('s');
  await expect(density).not.toBeChecked();
  await expect(page.getByText('These are of this film alone')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('people walk');
  await page.getByRole('button', { name: 'All films' }).click();
  const found = page.getByRole('group', { name: TINY_TITLE });
  await expect(found.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F');
  await card.getByText('Pack and settings').click();
  await card.getByRole('checkbox', { name: /Found when all films/ }).uncheck();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await expect(found).toHaveCount(0);
});

test('every film that ships opens from the shelf, and asks anew who watches it', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('Shift+F');
  await expect.poll(async () => (await films(page)).length).toBe(3);
  await picture(page, 'shelf-of-three');
  const others = (await films(page)).slice(1);
  expect(others).toHaveLength(2);
  for (const id of others) {
    await page.keyboard.press('Shift+F');
    const card = page.locator(`[data-film="${id}"]`);
    const title = (await card.locator('.cover-title').textContent()) ?? '';
    await card.getByRole('button').first().click();
    await page.getByRole('heading', { name: `Have you seen ${title} before?` }).waitFor();
    await answer(page, 'first');
    await expect(page.getByRole('banner')).toContainText(title);
    await picture(page, `film-${id}`);
    await page.keyboard.press('r');
    await expect(page.getByRole('region', { name: 'Long reads' })).toBeVisible();
    await picture(page, `read-${id}`);
  }
});
