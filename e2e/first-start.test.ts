import { answer, seek } from './support/steps';
import { expect, test } from './support/footlight';

test('asks once whether the film has been seen, and keeps the answer', async ({
  launch,
  picture,
}) => {
  const { app, window, profile } = await launch();
  await expect(
    window.getByRole('heading', { name: 'Have you seen La La Land before?' }),
  ).toBeVisible();
  await picture(window, 'first-start');
  await answer(window, 'first');
  await expect(window.getByRole('heading', { level: 2 })).toHaveText('The frame opens wide');
  await picture(window, 'watch-at-the-start');
  await app.close();

  const again = await launch({ profile });
  await expect(again.window.getByRole('slider', { name: 'The film' })).toBeVisible();
  await expect(again.window.getByText('Have you seen')).toHaveCount(0);
});

test('shows every view', async ({ launch, picture }) => {
  const { window } = await launch();
  await answer(window, 'seen');
  await seek(window, 1980);
  await window.keyboard.press('Space');
  await expect(window.locator('.pop-up').first()).toBeVisible({ timeout: 40_000 });
  await picture(window, 'watch-with-pop-up');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('observatory');
  await expect(window.getByRole('option').first()).toBeVisible();
  await picture(window, 'search');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article').first()).toBeVisible();
  await picture(window, 'entry');
  await window.keyboard.press('h');
  await picture(window, 'held-back');
  await window.keyboard.press('s');
  await picture(window, 'settings');
});
