import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { planOf, RUNTIME } from './support/pack';
import { answer } from './support/steps';

test('a film is watched several times: each viewing is kept, resumed, and can be forgotten', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  const [first] = planOf('normal').shown;
  const popUp = page.locator(`.pop-up[data-entry="${first!.id}"]`);
  const one = page.locator('[data-viewing="1"]');
  const two = page.locator('[data-viewing="2"]');

  await page.keyboard.press('Space');
  await clock.advance(first!.at * 1000 + 100);
  await expect(popUp).toBeVisible();
  await page.keyboard.press('v');
  await expect(one).toContainText('Goes on now');

  // From here on, with everything to pop up again.
  await page.getByRole('button', { name: /Watch again from here/ }).click();
  await page.keyboard.press('Space');
  await clock.advance(100);
  await expect(popUp).toBeVisible();
  await page.keyboard.press('v');
  await expect(two).toContainText('Goes on now');

  await page.getByRole('button', { name: 'Go on with Viewing 1' }).click();
  await page.keyboard.press('Space');
  await clock.advance(100);
  await expect(popUp).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(one).toContainText('Goes on now');
  await expect(two).toContainText('1 note popped up');
  await picture(page, 'viewings');

  await page.getByRole('button', { name: 'Forget Viewing 2' }).click();
  await expect(two).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(two).toContainText('1 note popped up');

  await app.close();
  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  await again.page.keyboard.press('v');
  await expect(again.page.locator('[data-viewing="2"]')).toBeVisible();
});

test('somebody new to the film is spared what its owner knows', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Watch with somebody new to it' }).click();
  await page.keyboard.press('v');
  await expect(page.locator('[data-viewing]').first()).toContainText('First time.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('epilogue');
  await expect(page.locator('[data-answered="epilogue"]')).toBeVisible();
  await expect(page.locator('[role="option"] [data-kind="plot"]')).toHaveCount(0);
});

test('a film that is over begins again as a viewing of its own', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await page.getByRole('slider', { name: 'The film' }).press('End');
  await expect(page.locator('.film-time-now')).toHaveText('2:08:00');
  expect(RUNTIME).toBe(7680);
  await page.keyboard.press('Space');
  await clock.advance(500);
  await page.keyboard.press('v');
  await expect(page.locator('[data-viewing="2"]')).toContainText('Goes on now');
  await expect(page.locator('[data-viewing="1"]')).toContainText('At 2:08:00');
});
