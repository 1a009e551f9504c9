import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { stop } from '../scripts/runtime/say';
import { openPlace, startBare, startFootlight, type Place } from './place';
import { measurePunctuality, reportPunctuality } from './punctuality';
import { ProcessorMeter } from './processor-meter';

/** What watching may cost, beside a bare window that does nothing. */
const LIMIT = 1.3;
const SETTLE_SECONDS = 60;
/** For so many milliseconds after a change an app still paints it, and its engine clears up when it finds the time. */
const AFTER = 10_000;

declare global {
  interface Window {
    changes: number[];
  }
}

/** `npm run bench:watch -- --minutes 10`: the real app over real minutes, beside a system clock and a bare window. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error('--minutes is how many minutes to watch.');
  const place = await openPlace();
  try {
    const verdicts = await watch(place, minutes);
    if (verdicts.includes(false)) process.exitCode = 1;
  } finally {
    place.close();
  }
}

/**
 * Three windows at the same time, so that the machine is the same for all of them: a film in which notes come as often as
 * they can, a film that plays and that nobody touches, and the bare window.
 */
async function watch(place: Place, minutes: number): Promise<boolean[]> {
  const busy = await startFootlight(place, 'busy');
  const calm = await startFootlight(place, 'calm');
  const bare = await startBare(place);
  for (const { page } of [busy, calm]) {
    await page.getByRole('button', { name: /Yes, I have seen it/ }).click();
    await page.getByRole('slider', { name: 'The film' }).waitFor();
  }
  await calm.page.getByRole('button', { name: 'Play' }).click();
  await calm.page.getByRole('button', { name: 'Pause' }).waitFor();
  // Until all have settled after their start, and the calm one takes its viewer to be leaning back.
  await pause(SETTLE_SECONDS * 1000);
  const changes = await noteChanges(calm.page);
  const meters = [await ProcessorMeter.of(calm.app), await ProcessorMeter.of(bare.app)] as const;
  const seconds: Second[] = [];
  const timer = setInterval(() => {
    seconds.push({ until: Date.now(), calm: meters[0].read(), bare: meters[1].read() });
  }, 1_000);
  const sightings = await measurePunctuality(busy.page, minutes);
  clearInterval(timer);
  const changed = await changes();
  for (const { app } of [busy, calm, bare]) await app.close();
  return [
    reportPunctuality(sightings, minutes),
    reportCost(`${String(minutes)} min of watching`, seconds),
    reportCost(
      `the seconds of it in which nothing came`,
      seconds.filter(({ until }) => !changed.some((at) => at < until && until < at + AFTER)),
    ),
  ];
}

/** What both spent in one second. */
interface Second {
  /** By the wall clock, in milliseconds. */
  until: number;
  calm: number;
  bare: number;
}

/** Lets the page note when anything in it changes. The answer asks for that, in milliseconds of the wall clock. */
async function noteChanges(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    window.changes = [];
    new MutationObserver(() => window.changes.push(Date.now())).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => window.changes);
}

function reportCost(when: string, seconds: readonly Second[]): boolean {
  const calm = seconds.reduce((sum, second) => sum + second.calm, 0);
  const bare = seconds.reduce((sum, second) => sum + second.bare, 0);
  const ratio = calm / bare;
  const within = ratio <= LIMIT;
  process.stdout.write(
    `processor, ms in ${when} (${String(seconds.length)} s): Footlight ${calm.toFixed(0)}, ` +
      `bare ${bare.toFixed(0)}, ratio ${ratio.toFixed(2)} ` +
      `(limit ${String(LIMIT)}) ${within ? 'ok' : 'EXCEEDED'}\n`,
  );
  return within;
}

bench().catch((error: unknown) => {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
