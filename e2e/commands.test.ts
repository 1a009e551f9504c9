import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { planOf } from './support/pack';
import { widen } from './support/room';
import { answer, seek } from './support/steps';
import { LIGHTS, setLight } from './support/views';

const list = (page: Page): Locator => page.getByRole('dialog', { name: 'All commands' });
const field = (page: Page): Locator =>
  list(page).getByRole('combobox', { name: 'What do you want to do?' });
/** The row that Enter does. */
const selected = (page: Page): Locator =>
  list(page).locator('[role="option"][aria-selected="true"]');
const view = (page: Page, name: string): Locator => page.locator(`main[data-view="${name}"]`);

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await expect(field(page)).toBeFocused();
}

/** Types into the list, sees what comes first, and does it. */
async function run(page: Page, typed: string, first: string | RegExp): Promise<void> {
  await open(page);
  await page.keyboard.type(typed);
  await expect(selected(page)).toContainText(first);
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveCount(0);
}

/** Chooses an item of the application’s menu. */
function chooseInMenu(app: ElectronApplication, label: string): Promise<boolean> {
  return inMain(
    app,
    ({ Menu }, wanted) => {
      const menus = Menu.getApplicationMenu()?.items ?? [];
      const item = menus
        .flatMap((menu) => menu.submenu?.items ?? [])
        .find((each) => each.label === wanted);
      item?.click();
      return item !== undefined;
    },
    label,
  );
}

test('the list opens by its key and from the menu, and gives the focus back', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  await page.getByRole('button', { name: 'Settings' }).focus();
  await open(page);
  // The boxes of the pattern: the focus stays in the field, which names the row.
  const id = await selected(page).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await expect(list(page).getByRole('status')).toHaveText(/^\d+ commands$/);
  await picture(page, 'commands');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  // Also while something is typed.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lamp');
  await open(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Search the film' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Search the film' })).toHaveValue('lamp');

  expect(await chooseInMenu(app, 'All commands…')).toBe(true);
  await expect(field(page)).toBeFocused();
  // A click beside it closes it, too.
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(list(page)).toHaveCount(0);
  expect(await chooseInMenu(app, 'All commands…')).toBe(true);
  await expect(field(page)).toBeFocused();
});

test('views, settings, times, reads and films are found and done by keyboard alone', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');

  await run(page, 'settings', 'Settings and keys');
  await expect(view(page, 'settings')).toBeVisible();
  // Where it led, one goes on: the keys of the window work.
  await expect(view(page, 'settings')).toBeFocused();
  await picture(page, 'commands-led-to-settings');
  await run(page, 'pop many', 'Pop-ups: many');
  await expect(page.getByRole('radio', { name: /^Many/ })).toBeChecked();
  await expect(page.locator('.commands-word')).toContainText('Pop-ups: many');
  await run(page, 'Dím', 'Dim: darker and warmer');
  await expect(page.locator('html')).toHaveAttribute('data-light', 'dim');
  await run(page, 'dim', 'Dim no longer');
  await expect(page.locator('html')).toHaveAttribute('data-light', 'dusk');

  const ribbon = page.getByRole('slider', { name: 'The film' });
  await run(page, '42:10', 'Jump to 0:42:10');
  await expect(ribbon).toHaveAttribute('aria-valuenow', '2530');
  await expect(view(page, 'watch')).toBeVisible();
  // Ahead of what has been seen, nothing opens by that.
  await expect(page.getByText(/I have seen up to here|seen up to/i).first()).toBeVisible();
  await open(page);
  await page.keyboard.type('9:00:00');
  await expect(list(page).getByRole('status')).toContainText('The film is over at');
  await expect(list(page).getByRole('option')).toHaveCount(0);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');

  // What was used lately stands first, each once.
  await open(page);
  const rows = list(page).getByRole('option');
  // The way back of what was switched: the same command.
  await expect(rows.first()).toContainText('Dim: darker and warmer');
  await expect(list(page).getByRole('group', { name: 'Used lately' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Settings and keys' })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true');
  await expect(rows.last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  await expect(list(page).getByText('Used lately')).toBeInViewport();
  await picture(page, 'commands-lately');
  await page.keyboard.press('Escape');

  await run(page, 'keys of the', 'Show all keys of the moment');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText(
    'All that can be done, found by typing',
  );
  await page.keyboard.press('Escape');
  await run(page, 'bookm', 'Bookmark this moment');
  await expect(page.locator('.note-word')).toContainText('Bookmark kept at 0:42:10');
  await run(page, 'search', 'Search');
  await expect(page.getByRole('combobox', { name: 'Search the film' })).toBeFocused();

  await run(page, 'caligari', /^Open .*Caligari/);
  await expect(page.getByRole('button', { name: /No, this is my first time/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Caligari');
});

test('what cannot be done is not offered, and nothing ahead is told', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'first');
  await open(page);
  const rows = list(page).getByRole('option');
  await expect(rows.filter({ hasText: 'Take the last correction' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'The entry or chapter after' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Save your own notes' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Open The Cabinet' })).toHaveCount(1);
  const reads = await rows.filter({ hasText: /^Read / }).allTextContents();
  await page.keyboard.press('Escape');
  // Long reads are there as far as the library has them.
  await page.keyboard.press('r');
  const known = page.getByRole('region', { name: 'Long reads' }).locator('strong');
  await page.getByRole('heading', { name: 'Look things up' }).waitFor();
  const titles = await known.allTextContents();
  expect(reads).toEqual(titles.map((title) => `Read ${title}`));

  await page.keyboard.press('.');
  await page.keyboard.press('b');
  await expect(page.locator('.note-word')).toContainText('Bookmark kept');
  await open(page);
  await expect(rows.filter({ hasText: 'Take the last correction' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Save your own notes' })).toHaveCount(3);
});

test('a file is saved and its place is said; what goes wrong is said in words', async ({
  launch,
  prepared,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-files-');
  const { app, page } = await launch();
  await answer(page, 'first');
  const saveAs = (filePath: string): Promise<void> =>
    inMain(
      app,
      ({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      },
      filePath,
    );
  await saveAs(join(folder, 'chapters.txt'));
  await run(page, 'chapters ffmpeg', 'Save chapters for mpv or ffmpeg');
  await expect(page.locator('.commands-word')).toContainText(`Saved: ${join(folder, 'chapters')}`);
  expect(readFileSync(join(folder, 'chapters.txt'), 'utf8')).toContain('FFMETADATA1');
  await saveAs(join(folder, 'nowhere', 'chapters.txt'));
  await run(page, 'chapters ffmpeg', 'Save chapters for mpv or ffmpeg');
  await expect(page.locator('.commands-word').getByRole('alert')).not.toBeEmpty();
});

test('a note that comes is seen beside the list and told in it', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  const soon = planOf('normal').shown[10]?.at ?? 0;
  await seek(page, Math.floor(soon / 5) * 5 - 5);
  await page.keyboard.press('Space');
  await open(page);
  const note = page.locator('.pop-up').first();
  await expect(note).toBeVisible({ timeout: 40_000 });
  await expect(list(page).locator('[aria-live="polite"]').last()).toContainText('A note has come:');
  await expect(field(page)).toBeFocused();
  const [below, over] = await Promise.all([note.boundingBox(), list(page).boundingBox()]);
  expect(over!.x + over!.width).toBeLessThanOrEqual(below!.x);
  await picture(page, 'commands-beside-a-note');
});

test('the list breaks no rule of accessibility, and fits a small window and large text', async ({
  launch,
  picture,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'first');
  for (const light of LIGHTS) {
    await setLight(page, light);
    await open(page);
    await expectNoViolations(page, `${light}: all commands`);
    await picture(page, `commands-${light}`);
    await page.keyboard.type('open');
    await expectNoViolations(page, `${light}: commands found`);
    await picture(page, `commands-${light}-found`);
    await page.keyboard.type(' nothing like that');
    await expect(list(page).getByRole('option')).toHaveCount(0);
    await expectNoViolations(page, `${light}: no command found`);
    await picture(page, `commands-${light}-none`);
    await page.keyboard.press('Escape');
  }
  await run(page, 'text 32', 'Size of the text: 32');
  for (const width of [360, 800, 1500]) {
    await widen(page, width);
    await open(page);
    await expectNoViolations(page, `32 px text, ${String(width)} px`);
    await picture(page, `commands-large-text-${String(width)}`);
    await page.keyboard.type('open');
    await expect(selected(page)).toBeInViewport({ ratio: 0.9 });
    const cut = await list(page).evaluate((dialog) =>
      Array.from(dialog.querySelectorAll<HTMLElement>(':not(.unseen, .unseen *)'))
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(cut, `${String(width)} px`).toEqual([]);
    await picture(page, `commands-large-text-found-${String(width)}`);
    await page.keyboard.press('Escape');
  }
  await run(page, 'text 16', 'Size of the text: 16');
  await widen(page, 360);
  await open(page);
  await expectNoViolations(page, '360 px');
  await picture(page, 'commands-360');
});
