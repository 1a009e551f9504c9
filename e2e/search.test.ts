import { expect, test } from './support/footlight';
import { answer, seek } from './support/steps';

test('finds as you type, opens with Enter, and goes to the moment with one key', async ({
  launch,
  picture,
}) => {
  const { window } = await launch();
  await answer(window, 'seen');
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox', { name: 'Search the film' })).toBeFocused();

  await window.keyboard.type('plane');
  const results = window.getByRole('option');
  await expect(results.first().locator('mark').first()).toHaveText(/planet/i);
  const halfTyped = await results.count();
  expect(halfTyped).toBeGreaterThan(0);
  await window.keyboard.type('tarium');
  const first = results.first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('.result-title mark')).toHaveText(/planetarium/i);
  await expect(first.locator('.kind')).not.toBeEmpty();
  await picture(window, 'search-planetarium');

  await window.keyboard.press('ArrowDown');
  const second = results.nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  const title = await second.locator('.result-title').textContent();
  const moment = await second.locator('time').textContent();
  await window.keyboard.press('Enter');
  const heading = window.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(title ?? '');
  await expect(heading).toBeFocused();

  // Back to where one was in the list, and on from there.
  await window.keyboard.press('Escape');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(heading).toHaveText(title ?? '');
  await window.keyboard.press('g');
  await expect(window.locator('.film-time-now')).toHaveText(moment ?? '');
  await expect(window.getByRole('region', { name: 'Now' })).toBeVisible();
});

test('a misspelt name is found, and what is nowhere is said in words', async ({ launch }) => {
  const { window } = await launch();
  await answer(window, 'seen');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('chazele');
  await expect(window.getByRole('option').first()).toContainText('Chazelle');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('zzzzqqqq');
  await expect(window.getByText('Nothing found for “zzzzqqqq”')).toBeVisible();
});

test('typing never starts the film or leaves the field', async ({ launch }) => {
  const { window } = await launch();
  await answer(window, 'seen');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('a lovely night [h] {s}, gw.');
  await expect(window.getByRole('combobox')).toHaveValue('a lovely night [h] {s}, gw.');
  await expect(window.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(window.locator('.film-time-now')).toHaveText('0:00:00');
});

test('on a first watch the results are those of a viewer who has come this far', async ({
  launch,
}) => {
  const { window } = await launch();
  await answer(window, 'first');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('planetarium');
  await expect(window.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(window.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await window.keyboard.press('Escape');
  await seek(window, 3600);
  await expect(window.getByText('You are ahead of what you have watched so far')).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('planetarium');
  await expect(window.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(window.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await window.getByRole('button', { name: 'I have seen up to here' }).click();
  await expect(window.locator('[data-entry="song-planetarium"]')).toBeVisible();
});
