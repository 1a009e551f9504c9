import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFocus, tabTo } from './support/focus';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';

// What a viewer does most, by keys alone: nothing here clicks, and nothing puts the focus anywhere by itself.

test('from the first start to a note that is pinned, and one that is dismissed', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await page.getByRole('button', { name: /No, this is my first time/ }).waitFor();
  const clock = await injectClock(app, page);
  await tabTo(page, 'button', /^Yes, I have seen it/);
  await page.keyboard.press('Enter');
  // The question is gone, and with it what had the focus.
  await expectFocus(page, 'main', '');
  await page.keyboard.press('Space');
  const notes = page.locator('.pop-up');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (let minutes = 0; minutes < 20 && (await notes.count()) === 0; minutes += 1)
    await clock.advance(5_000);
  await expect(notes).toHaveCount(1);
  await expectFocus(page, 'main', '');
  const title = (await notes.locator('.pop-up-title').textContent()) ?? '';

  await tabTo(page, 'button', /^Pin, /);
  await expectFocus(page, 'button', `Pin, to keep it in view: ${title}`);
  await page.keyboard.press('Enter');
  await expect(page.locator('.pinned-note')).toContainText(title);
  await expectFocus(page, 'main', '');
  await tabTo(page, 'button', /^Unpin: /);
  await page.keyboard.press('Space');
  await expect(page.locator('.pinned-note')).toHaveCount(0);
  await expectFocus(page, 'main', '');

  for (let minutes = 0; minutes < 60 && (await notes.count()) === 0; minutes += 1)
    await clock.advance(5_000);
  await tabTo(page, 'button', /^Dismiss: /);
  await page.keyboard.press('Enter');
  await expect(notes).toHaveCount(0);
  await expectFocus(page, 'main', '');
});

test('from a word to what was found, to its moment, and back to what was found', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: /Yes, I have seen it/ }).waitFor();
  await tabTo(page, 'button', /^Yes, I have seen it/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await expectFocus(page, 'combobox', 'Search the film');
  await page.keyboard.type('observatory');
  const chosen = page.locator('.result[aria-selected="true"]');
  await expect(page.locator('[data-answered="observatory"]')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const title = (await chosen.locator('.result-title').textContent()) ?? '';
  // The cursor stays in the field; a screen reader is told of the row.
  await expectFocus(page, 'combobox', 'Search the film');
  await expect(page.getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expectFocus(page, 'heading', title);
  await page.keyboard.press('Escape');
  await expectFocus(page, 'combobox', 'Search the film');
  await expect(chosen.locator('.result-title')).toHaveText(title);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'heading', title);
  await page.keyboard.press('g');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'watch');
  await expectFocus(page, 'main', '');
  await tabTo(page, 'button', /^Back there/);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'main', '');
  await page.keyboard.press('Control+k');
  await expectFocus(page, 'combobox', 'Search the film');
  await expect(page.getByRole('combobox')).toHaveValue('observatory');
  // Escape leaves the search for the film; the focus is in the view then, not nowhere.
  await page.keyboard.press('Escape');
  await expectFocus(page, 'main', '');
});

test('in step by landmarks, corrected, and all of it taken back', async ({ launch }) => {
  const { app, page } = await launch();
  await page.getByRole('button', { name: /No, this is my first time/ }).waitFor();
  const clock = await injectClock(app, page);
  await tabTo(page, 'button', /^No, this is my first time/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /studio logo/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.fit')).toHaveText(/In step from here/);
  await expectFocus(page, 'button', /studio logo/);
  await clock.advance(265_000);
  // The one that was pressed has given its place to those that come: the focus stays among them.
  await expectFocus(page, 'list', 'Get in step');
  await page.keyboard.press('l');
  await expect(page.locator('.fit')).toHaveText(/agree to/);
  await tabTo(page, 'button', /^Forward 1 seconds?$/);
  await page.keyboard.press('Space');
  const offset = page.locator('.offset');
  const before = await offset.textContent();
  await page.keyboard.press('Space');
  await expect(offset).not.toHaveText(before ?? '');
  await tabTo(page, 'button', /^Undo/);
  await page.keyboard.press('Enter');
  await expect(offset).toHaveText(before ?? '');
  const undo = page.locator('.nudge[aria-disabled]');
  for (
    let steps = 0;
    steps < 8 && (await undo.getAttribute('aria-disabled')) === 'false';
    steps += 1
  ) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
  }
  // Nothing is left to be taken back, and who pressed stays where he is.
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expectFocus(page, 'button', 'Undo');
});

test('a note is written, changed, saved as a file, and found', async ({ launch }) => {
  const { app, page, profile } = await launch();
  await page.getByRole('button', { name: /Yes, I have seen it/ }).waitFor();
  await tabTo(page, 'button', /^Yes, I have seen it/);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'main', '');
  await page.keyboard.press('m');
  await expectFocus(page, 'textbox', 'Your note');
  await page.keyboard.type('A wombat under the lamp');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-word')).toContainText('Note kept');
  await expectFocus(page, 'main', '');

  await page.keyboard.press('j');
  await expectFocus(page, 'main', '');
  await tabTo(page, 'button', /^Change the note at/);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'textbox', 'Change the note');
  await page.keyboard.type(', asleep');
  await page.keyboard.press('Enter');
  await expectFocus(page, 'button', /^Change the note at/);
  await expect(page.locator('.note-text')).toHaveText('A wombat under the lamp, asleep');

  const target = join(profile, 'my-notes.md');
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    target,
  );
  await tabTo(page, 'button', /^Markdown/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(target) && readFileSync(target, 'utf8')).toContain('asleep');
  await expectFocus(page, 'button', /^Markdown/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('wombat');
  await expect(page.locator('[data-answered="wombat"] .result').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectFocus(page, 'article', /^note at/i);
  await page.keyboard.press('Escape');
  await expectFocus(page, 'combobox', 'Search the film');
});

test('another film from the shelf, its settings, and back', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: /Yes, I have seen it/ }).waitFor();
  await tabTo(page, 'button', /^Yes, I have seen it/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await expectFocus(page, 'main', '');
  await tabTo(page, 'radio', /^16$/);
  await page.keyboard.press('ArrowRight');
  await expectFocus(page, 'radio', '18');
  await expect(page.locator('html')).toHaveCSS('font-size', '18px');
  await tabTo(page, 'radio', /^(Evening|Afternoon)/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-light', 'day');
  await tabTo(page, 'checkbox', /dim/i);
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-light', 'dim');
  await page.keyboard.press('Escape');
  await expectFocus(page, 'main', '');

  await page.keyboard.press('Shift+F');
  await tabTo(page, 'button', /Caligari/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Caligari');
  await expectFocus(page, 'main', '');
  await tabTo(page, 'button', /^Yes, I have seen it/);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'main', '');
  await page.keyboard.press('Shift+F');
  await tabTo(page, 'button', /^La La Land, 2016/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('La La Land');
  await expectFocus(page, 'main', '');

  // What lies over the window gives the focus back to where it was.
  await tabTo(page, 'button', /^Play/);
  await page.keyboard.press('?');
  await expect(page.locator('.key-sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectFocus(page, 'button', 'Play');
  await page.keyboard.press('Control+Shift+P');
  await expect(page.locator('.commands')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectFocus(page, 'button', 'Play');
});
