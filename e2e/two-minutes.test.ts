import type { Reply } from '#shared/ipc/bridge';
import type { AppState } from '#shared/ipc/state';
import type { Showing } from '#shared/watch/plan';
import { expect, test } from './support/footlight';
import { entryOf, planOf, RUNTIME } from './support/pack';
import { answer, seek } from './support/steps';

/** Real time that is watched. */
const MINUTES = 2;
const LENGTH = MINUTES * 60;

/** The start, in whole minutes, of the stretch with the most notes. */
function busiestStretch(shown: readonly Showing[]): number {
  const starts = Array.from({ length: RUNTIME / 60 - MINUTES }, (_, minute) => minute * 60);
  const count = (start: number): number =>
    shown.filter(({ at }) => at > start + 1 && at < start + LENGTH - 1).length;
  return starts.reduce((best, start) => (count(start) > count(best) ? start : best));
}

interface Sighting {
  id: string;
  /** Film time by the page's own clock when the note was in the page. */
  at: number;
}

declare global {
  interface Window {
    sightings: Sighting[];
    filmTime: () => number;
  }
}

test('two real minutes with the real clock: notes come at their second', async ({ launch }) => {
  test.setTimeout((MINUTES + 1) * 60_000);
  const { page } = await launch();
  await answer(page, 'first');
  const { shown } = planOf('normal');
  const start = busiestStretch(shown);
  const end = start + LENGTH;
  const due = shown.filter(({ at }) => at > start + 1 && at < end - 1);
  expect(due.length).toBeGreaterThanOrEqual(3);
  await seek(page, start);
  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  // The page itself notes when a pop-up stands in its DOM, against the anchor that main published.
  await page.evaluate(async () => {
    const state = JSON.parse(await window.footlight.getState()) as Reply<AppState>;
    const clock = JSON.parse(await window.footlight.getClock()) as Reply<number>;
    const here = performance.now();
    if (!state.ok || !clock.ok || state.value.film.status !== 'ready') throw new Error('no film');
    const { anchor } = state.value.film.viewing;
    const filmTime = (): number =>
      anchor.position + (clock.value - anchor.at + performance.now() - here) / 1000;
    window.sightings = [];
    window.filmTime = filmTime;
    new MutationObserver(() => {
      for (const note of document.querySelectorAll<HTMLElement>('.pop-up')) {
        const id = note.dataset['entry'] ?? '';
        if (!window.sightings.some((sighting) => sighting.id === id)) {
          window.sightings.push({ id, at: filmTime() });
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  await expect
    .poll(() => page.evaluate(() => window.filmTime()), { timeout: (MINUTES + 0.5) * 60_000 })
    .toBeGreaterThan(end);
  // Nobody has touched the window: it shows the time of the scene, and nothing ticks.
  await expect(page.locator('.film-time-now')).toHaveText(/^\d:\d\d:\d\d to \d:\d\d:\d\d$/);

  const sightings = await page.evaluate(() => window.sightings);
  expect(sightings.length).toBeGreaterThanOrEqual(3);
  for (const { id, at } of sightings) {
    const { cues, revealsAt } = entryOf(id);
    expect(at, `${id}: never before it may be known`).toBeGreaterThanOrEqual(revealsAt);
    const earliest = Math.min(...cues.map((cue) => cue.at));
    const latest = Math.max(...cues.map((cue) => cue.until ?? cue.at + 30));
    expect(at, `${id}: while its moment lasts`).toBeLessThan(latest + 1);
    expect(at, `${id}: never a moment early`).toBeGreaterThanOrEqual(Math.max(earliest, start));
  }
});
