import { formatFilmTime } from '#shared/film-time';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { entries, entryOf, planOf, RUNTIME, scenes } from './support/pack';
import { answer } from './support/steps';

/** How near to its planned second a pop-up must be on screen, in seconds. */
const TOLERANCE = 0.05;

test('a whole first viewing: every pop-up in its window, nothing early, nothing lost', async ({
  launch,
  picture,
}) => {
  test.setTimeout(600_000);
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  const { shown, held } = planOf('normal');
  expect(shown.length).toBeGreaterThanOrEqual(60);

  let now = 0;
  const goTo = async (second: number): Promise<void> => {
    if (second <= now) return;
    await clock.advance((second - now) * 1000);
    now = second;
  };
  const popUp = (id: string): ReturnType<typeof page.locator> =>
    page.locator(`.pop-up[data-entry="${id}"]`);
  const opened: string[] = [];

  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (const { id, at, until } of shown) {
    const entry = entryOf(id);
    await goTo(at - TOLERANCE);
    await page.evaluate(() => window.footlight.getClock());
    await expect(popUp(id), `${id} before its second`).toHaveCount(0);

    await goTo(at + TOLERANCE);
    await expect(popUp(id), `${id} at its second`).toBeVisible();
    opened.push(id);
    // The plan is not believed here: what is on screen is held against the pack itself.
    expect(now, `${id} and revealsAt`).toBeGreaterThanOrEqual(entry.revealsAt);
    const inWindow = entry.cues.some((cue) => cue.at <= at && at <= (cue.until ?? cue.at + 30));
    expect(inWindow, `${id} at ${formatFilmTime(at)} and its cues`).toBe(true);
    const quiet = scenes.filter((scene) => scene.quiet && scene.start < until && at < scene.end);
    expect(
      quiet.map((scene) => scene.id),
      `${id} and the quiet scenes`,
    ).toEqual([]);
    expect(await page.locator('.pop-up').count()).toBeLessThanOrEqual(2);
    // A viewer who leans back sees minutes; a touch of the pointer brings the seconds.
    await page.mouse.move(200 + (opened.length % 2) * 5, 300);
    await expect(page.locator('.film-time-now')).toHaveText(formatFilmTime(now));
    if (opened.length === 40) await picture(page, 'first-watch-mid-film');
  }
  await goTo(RUNTIME + 1);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.locator('.pop-up')).toHaveCount(0);

  // Nothing is lost: what was not shown waits under "Held back", to the last entry with a cue.
  expect(new Set(opened).size).toBe(opened.length);
  const cued = entries.filter((entry) => entry.cues.length > 0);
  const waiting = held.filter(({ reason }) => reason !== 'no-cue');
  expect(opened.length + waiting.length).toBe(cued.length);
  // A notice counts down by itself for those who want it, and is nothing to read later.
  const listed = waiting.filter(({ reason }) => reason !== 'notice');
  await page.getByRole('button', { name: /Held back/ }).click();
  await expect(page.locator('.link-list [data-entry]')).toHaveCount(listed.length);
  await picture(page, 'held-back-after-the-film');
});
