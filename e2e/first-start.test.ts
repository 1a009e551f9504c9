import { answer, seek } from './support/steps';
import { injectClock } from './support/injected-clock';
import { expect, test } from './support/footlight';

test('asks once whether the film has been seen, and keeps the answer', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await expect(
    page.getByRole('heading', { name: 'Have you seen La La Land before?' }),
  ).toBeVisible();
  await picture(page, 'first-start');
  await answer(page, 'first');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('The frame opens wide');
  await picture(page, 'watch-at-the-start');
  await app.close();

  const again = await launch({ profile });
  await expect(again.page.getByRole('slider', { name: 'The film' })).toBeVisible();
  await expect(again.page.getByText('Have you seen')).toHaveCount(0);
});

test('a first note pops up within 30 seconds of a first start, by two presses of a key', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: /No, this is my first time/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  // The rest of the half minute is for reading the question.
  await clock.advance(10_000);
  await expect(page.locator('.pop-up')).toBeVisible();
  await picture(page, 'first-note');
});

test('shows every view', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await seek(page, 1980);
  await page.keyboard.press('Space');
  await expect(page.locator('.pop-up').first()).toBeVisible({ timeout: 40_000 });
  await picture(page, 'watch-with-pop-up');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('observatory');
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture(page, 'search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toBeVisible();
  await picture(page, 'entry');
  await page.keyboard.press('h');
  await picture(page, 'held-back');
  await page.keyboard.press('s');
  await picture(page, 'settings');
});
