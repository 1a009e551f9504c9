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
  const { app, window } = await launch();
  await answer(window, 'first');
  const clock = await injectClock(app, window);
  const { shown, held } = planOf('normal');
  expect(shown.length).toBeGreaterThanOrEqual(60);

  let now = 0;
  const goTo = async (second: number): Promise<void> => {
    if (second <= now) return;
    await clock.advance((second - now) * 1000);
    now = second;
  };
  const popUp = (id: string): ReturnType<typeof window.locator> =>
    window.locator(`.pop-up[data-entry="${id}"]`);
  const opened: string[] = [];

  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (const { id, at, until } of shown) {
    const entry = entryOf(id);
    await goTo(at - TOLERANCE);
    await window.evaluate(() => window.footlight.getClock());
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
    expect(await window.locator('.pop-up').count()).toBeLessThanOrEqual(2);
    await expect(window.locator('.film-time-now')).toHaveText(formatFilmTime(now));
    if (opened.length === 40) await picture(window, 'first-watch-mid-film');
  }
  await goTo(RUNTIME + 1);
  await expect(window.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(window.locator('.pop-up')).toHaveCount(0);

  // Nothing is lost: what was not shown waits under "Held back", to the last entry with a cue.
  expect(new Set(opened).size).toBe(opened.length);
  const cued = entries.filter((entry) => entry.cues.length > 0);
  const waiting = held.filter(({ reason }) => reason !== 'no-cue');
  expect(opened.length + waiting.length).toBe(cued.length);
  await window.getByRole('button', { name: /Held back/ }).click();
  await expect(window.locator('.held-entry')).toHaveCount(waiting.length);
  await picture(window, 'held-back-after-the-film');
});
