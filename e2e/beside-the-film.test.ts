import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { entries, entryOf, planOf } from './support/pack';
import { answer, seek } from './support/steps';

test('a note can be pinned, marked and dismissed; pins and marks are kept', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  const [first, second] = planOf('normal').shown;
  await page.keyboard.press('Space');
  await clock.advance(first!.at * 1000 + 50);
  const note = page.locator(`.pop-up[data-entry="${first!.id}"]`);
  await note.getByRole('button', { name: /^Mark/ }).click();
  await expect(note.getByRole('button', { name: /^Mark/ })).toHaveAttribute('aria-pressed', 'true');
  await note.getByRole('button', { name: /^Pin/ }).click();
  await expect(note).toHaveCount(0);
  const pinned = page.locator('.pinned-note');
  await expect(pinned).toContainText(entryOf(first!.id).title);

  await clock.advance((second!.at - first!.at) * 1000);
  await expect(page.locator(`.pop-up[data-entry="${second!.id}"]`)).toBeVisible();
  await expect(pinned).toBeVisible();
  await picture(page, 'pinned-beside-the-film');

  await app.close();
  const again = await launch({ profile });
  await expect(again.page.locator('.pinned-note')).toContainText(entryOf(first!.id).title);
  await again.page.getByRole('button', { name: /^Unpin/ }).click();
  await expect(again.page.locator('.pinned-note')).toHaveCount(0);
});

test('the latest held back notes are at hand beside the film', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await clock.advance(900_000);
  const tray = page.getByRole('region', { name: 'Held back for you' });
  await expect(tray.locator('[data-entry]')).toHaveCount(3);
  await tray.getByRole('button', { name: /^All \d+/ }).click();
  await expect(page.getByRole('heading', { name: /Held back, to read/ })).toBeVisible();
});

test('what comes due while something lies over the window is held back, not lost', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  const [first] = planOf('normal').shown;
  await page.keyboard.press('Space');
  await clock.advance(first!.at * 1000 - 1000);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => window.footlight.getClock());
  await clock.advance(20_000);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.evaluate(() => window.footlight.getClock());
  await expect(page.locator('.pop-up')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.locator(`.link-list [data-entry="${first!.id}"]`)).toContainText(
    'something lay in front of it',
  );
});

test('a machine that sleeps pauses the film, and says so', async ({ launch, picture }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await inMain(app, ({ powerMonitor }) => {
    powerMonitor.emit('suspend');
  });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.getByText('The computer slept')).toBeVisible();
  await picture(page, 'after-sleep');
  await page.keyboard.press('Space');
  await expect(page.getByText('The computer slept')).toHaveCount(0);
});

test('notices count down for those who asked for them, and say what, not why', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const notices = entries.filter(({ kind }) => kind === 'notice');
  const [nearest] = notices
    .map((entry) => ({ entry, at: entry.cues[0]!.until! }))
    .sort((a, b) => a.at - b.at);
  const clock = await injectClock(app, page);
  const countdown = page.getByRole('complementary', { name: 'Notices' });

  await page.keyboard.press('Space');
  await clock.advance((nearest!.at - 20) * 1000);
  await expect(page.locator('.notice-countdown')).toHaveCount(0);
  await page.keyboard.press('s');
  await page.getByLabel(/Count down to flashing light/).check();
  await expect(countdown).toContainText('Soon: ');
  await expect(page.locator('.notice-seconds')).toHaveText('20');
  // Neither its title nor its text, which an author may have written with the plot in mind.
  await expect(countdown).not.toContainText(nearest!.entry.title);
  await page.keyboard.press('w');
  await clock.advance(8_000);
  await page.mouse.move(300, 300);
  await expect(page.locator('.notice-seconds')).toHaveText('12');
  await picture(page, 'notice-countdown');
  await clock.advance(12_100);
  await expect(page.locator('.notice-countdown')).toHaveCount(0);
  await seek(page, 0);
  await expect(page.locator('.notice-countdown')).toHaveCount(0);
});
