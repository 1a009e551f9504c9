import { expect, test } from './support/footlight';
import { answer, seek } from './support/steps';

test('finds as you type, opens with Enter, and goes to the moment with one key', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search the film' })).toBeFocused();

  await page.keyboard.type('plane');
  const results = page.getByRole('option');
  await expect(results.first().locator('mark').first()).toHaveText(/planet/i);
  const halfTyped = await results.count();
  expect(halfTyped).toBeGreaterThan(0);
  await page.keyboard.type('tarium');
  const first = results.first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('.result-title mark')).toHaveText(/planetarium/i);
  await expect(first.locator('.kind')).not.toBeEmpty();
  await picture(page, 'search-planetarium');

  await page.keyboard.press('ArrowDown');
  const second = results.nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  const title = await second.locator('.result-title').textContent();
  const moment = await second.locator('time').textContent();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(title ?? '');
  await expect(heading).toBeFocused();

  // Back to where one was in the list, and on from there.
  await page.keyboard.press('Escape');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(title ?? '');
  await page.keyboard.press('g');
  await expect(page.locator('.film-time-now')).toHaveText(moment ?? '');
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  // And back to where the film was.
  await page.getByRole('button', { name: 'Back there' }).click();
  await expect(page.locator('.film-time-now')).toHaveText('0:00:00');
  await expect(page.getByRole('button', { name: 'Back there' })).toHaveCount(0);
});

test('a misspelt name is found, and what is nowhere is said in words', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chazele');
  await expect(page.getByRole('option').first()).toContainText('Chazelle');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzzzqqqq');
  await expect(page.getByText('Nothing found for “zzzzqqqq”')).toBeVisible();
});

test('typing never starts the film or leaves the field', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a lovely night [h] {s}, gw.');
  await expect(page.getByRole('combobox')).toHaveValue('a lovely night [h] {s}, gw.');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.locator('.film-time-now')).toHaveText('0:00:00');
});

test('on a first watch the results are those of a viewer who has come this far', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(page.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await seek(page, 3600);
  await expect(page.getByText('You are ahead of what you have watched so far')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(page.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  await expect(page.locator('[data-entry="song-planetarium"]')).toBeVisible();
});
