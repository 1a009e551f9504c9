import type { Page } from '@playwright/test';
import { expectFilmTime } from './support/film-time';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { answer, seek } from './support/steps';

/** How late the viewers of these tests press, in seconds. */
const REACTION = 0.25;
/** The copy of these tests runs at 25 frames a second, the reference at 23.976. */
const PAL = 25 / 23.976;

const fit = (page: Page): ReturnType<Page['locator']> => page.locator('.fit');
const offset = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('status', { name: 'Correction' });
const landmark = (page: Page, label: RegExp): ReturnType<Page['getByRole']> =>
  page.locator('.landmarks').getByRole('button', { name: label });

test('two presses of landmarks put the film in step, name the copy, and say how well they agree', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  await landmark(page, /first studio logo/).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(fit(page)).toHaveText(/In step from here/);
  await expect(page.locator('.film-step')).toHaveText('clock 0.0 s');

  // The same reaction each time: then the taps are as far apart on this copy as their landmarks are.
  await clock.advance((290 / PAL) * 1000);
  await expectFilmTime(page, 278);
  await landmark(page, /WINTER/).click();
  await expect(fit(page)).toHaveText(/European broadcast and DVD.*agree to 0\.0 s/);
  await expect(page.locator('.film-step')).toHaveText('clock 0.0 s, 25 fps');
  await expect(page.getByText('You are ahead of what you have watched')).toHaveCount(0);
  await picture(page, 'in-step-25-fps');

  await clock.advance(1_000_000);
  await expectFilmTime(page, 290 + REACTION + 1000 * PAL);

  // Kept over a restart, as everything about the copy is.
  await app.close();
  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  await expect(again.page.locator('.film-step')).toHaveText('clock 0.0 s, 25 fps');
  await expect(again.page.getByLabel('Your copy')).toHaveValue('pal-25');
});

test('corrections are in view and can be taken back, one by one', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await seek(page, 600);
  await page.keyboard.press('Space');
  for (const key of ['.', ']', '}', ',', '[']) await page.keyboard.press(key);
  await expect(offset(page)).toHaveText('+5.0 s');
  await expectFilmTime(page, 605);
  await page.getByRole('button', { name: 'Back 5 seconds' }).click();
  await page.getByRole('button', { name: 'Back 0.1 seconds' }).click();
  await expect(offset(page)).toHaveText('−0.1 s');
  for (const words of ['0.0 s', '+5.0 s', '+6.0 s', '+6.1 s', '+1.1 s', '+0.1 s', '0.0 s']) {
    await page.keyboard.press('u');
    await expect(offset(page)).toHaveText(words);
  }
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await clock.advance(1000);
  await expectFilmTime(page, 601);
});

test('an edition chosen by hand and a speed change how the film runs from the last agreement on', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await clock.advance(1_000_000);
  await page.getByLabel('Your copy').selectOption('pal-25');
  await expectFilmTime(page, 1000 * PAL);
  await page.getByLabel('Played at').selectOption('2');
  await expect(page.locator('.film-step')).toHaveText('clock 0.0 s, 25 fps, at 2×');
  await clock.advance(100_000);
  await expectFilmTime(page, 1200 * PAL);
  await page.keyboard.press('u');
  await expect(page.getByLabel('Your copy')).toHaveValue('reference');
  await expectFilmTime(page, 1200);
});

test('the next landmark has a key; one far off leaps there without revealing anything', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expectFilmTime(page, 25);
  const ahead = page.getByText('You are ahead of what you have watched');
  await expect(ahead).toHaveCount(0);
  await landmark(page, /WINTER/).click();
  await expectFilmTime(page, 290);
  await expect(ahead).toBeVisible();
  await page.keyboard.press('u');
  await clock.advance(1000);
  await expectFilmTime(page, 26);
  await expect(ahead).toHaveCount(0);
});
