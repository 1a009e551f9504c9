import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Reply } from '#shared/ipc/bridge';
import type { AppState } from '#shared/ipc/state';
import { filmSeconds, formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { Plan } from '#shared/watch/plan';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { percentile } from './support';

/** The film goes on elsewhere so often, so that many notes come in a few minutes. */
const STRETCH_SECONDS = 6;
/** The most milliseconds by which 99 of 100 notes may be late. */
const LIMIT = 50;

/** A note as the page saw it come. Moments are milliseconds. */
interface Sighting {
  id: string;
  /** The film second that was planned for it. */
  planned: FilmSeconds;
  /** By how much it came after its second, by the page's clock and by the system's. */
  late: number;
  lateBySystem: number;
}

declare global {
  interface Window {
    sightings: Sighting[];
  }
}

/**
 * Plays for so many minutes at many places of the film, and compares the moment at which each note stands in the page
 * with the second that was planned for it. The clocks are compared once, at the beginning: if one of
 * them drifted, notes would come later and later, or earlier.
 */
export async function measurePunctuality(page: Page, minutes: number): Promise<Sighting[]> {
  await page.evaluate("window.footlight.changeSettings({ density: 'many' })");
  await watchNotes(page);
  const moments = plannedMoments();
  const stretches = Math.ceil((minutes * 60) / STRETCH_SECONDS);
  const from = performance.now();
  for (let i = 0; i < stretches; i += 1) {
    // Evenly over what there is to tell, a little before each.
    const moment = moments[Math.floor((i / stretches) * moments.length)] ?? 0;
    await page.evaluate(
      (to) => window.footlight.seek({ to }),
      filmSeconds(Math.max(0, moment - 2)),
    );
    if (i === 0) await page.evaluate('window.footlight.play()');
    await pause(from + (i + 1) * STRETCH_SECONDS * 1000 - performance.now());
  }
  return page.evaluate(() => window.sightings);
}

/** When notes come in a film that plays from its start to its end, as the author's command line tells it. */
function plannedMoments(): FilmSeconds[] {
  const output = execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'electron/cli/filmpack.ts', 'plan', 'out/packs/la-la-land'],
      ...['--density', 'many', '--seen', '--json'],
    ],
    { cwd: CHECKOUT, encoding: 'utf8' },
  );
  return (JSON.parse(output) as Plan).shown.map(({ at }) => at);
}

/** Lets the page itself note when a pop-up stands in it, beside the anchor that the main process published last. */
async function watchNotes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const before = performance.now();
    const clock = JSON.parse(await window.footlight.getClock()) as Reply<number>;
    const here = (before + performance.now()) / 2;
    if (!clock.ok) throw new Error('There is no clock.');
    // What to add to the page's clock, and to the system's, to have that of the main process.
    const fromPage = clock.value - here;
    const fromSystem = clock.value - (Date.now() - (performance.now() - here));
    let state: AppState | undefined;
    window.footlight.onState((text) => (state = JSON.parse(text) as AppState));
    const seen = new Set<Element>();
    window.sightings = [];
    new MutationObserver(() => {
      const [byPage, bySystem] = [performance.now() + fromPage, Date.now() + fromSystem];
      for (const note of document.querySelectorAll<HTMLElement>('.pop-up')) {
        if (seen.has(note)) continue;
        seen.add(note);
        // The window may have been told before this listener was.
        setTimeout(() => {
          if (state?.film.status !== 'ready') return;
          const { anchor, popUps } = state.film.viewing;
          const showing = popUps.find(({ id }) => id === note.dataset['entry']);
          if (!showing) return;
          const due = anchor.at + ((showing.at - anchor.position) / anchor.rate) * 1000;
          window.sightings.push({
            id: showing.id,
            planned: showing.at,
            late: byPage - due,
            lateBySystem: bySystem - due,
          });
        });
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Tells how late the notes came; answers whether that is within the limit, and none was early. */
export function reportPunctuality(sightings: readonly Sighting[], minutes: number): boolean {
  const late = sightings.map((sighting) => sighting.late);
  const drift = sightings.map((sighting) => sighting.lateBySystem - sighting.late);
  const at = (percent: number): string => percentile(late, percent).toFixed(1);
  const early = late.filter((ms) => ms < 0).length;
  const within = sightings.length > 0 && early === 0 && percentile(late, 99) <= LIMIT;
  const worst = sightings.toSorted((a, b) => b.late - a.late)[0];
  process.stdout.write(
    `notes in ${String(minutes)} min, ms late: median ${at(50)}, 95th ${at(95)}, 99th ${at(99)}, ` +
      `most ${at(100)}${worst ? ` (${worst.id}, ${formatFilmTime(worst.planned)})` : ''} ` +
      `of ${String(late.length)}, ${String(early)} early ` +
      `(limit ${String(LIMIT)} for the 99th, none early) ${within ? 'ok' : 'EXCEEDED'}\n` +
      `the system's clock says: median ${percentile(drift, 50).toFixed(1)} more, ` +
      `${Math.min(...drift).toFixed(1)} to ${Math.max(...drift).toFixed(1)}\n`,
  );
  return within;
}
