import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { stop } from '../scripts/runtime/say';
import { openPlace, startBare, startFootlight, type Place } from './place';
import { measurePunctuality, reportPunctuality } from './punctuality';
import { processorTime } from './support';

/** What watching may cost, beside a bare window that does nothing. */
const LIMIT = 1.3;
const SETTLE_SECONDS = 60;

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
  const used = async (): Promise<[number, number]> => [
    await processorTime(calm.app),
    await processorTime(bare.app),
  ];
  const before = await used();
  const sightings = await measurePunctuality(busy.page, minutes);
  const after = await used();
  for (const { app } of [busy, calm, bare]) await app.close();
  return [
    reportPunctuality(sightings, minutes),
    reportCost(after[0] - before[0], after[1] - before[1], minutes),
  ];
}

function reportCost(calm: number, bare: number, minutes: number): boolean {
  const ratio = calm / bare;
  const within = ratio <= LIMIT;
  process.stdout.write(
    `processor, ms in ${String(minutes)} min of watching: Footlight ${calm.toFixed(0)}, ` +
      `bare ${bare.toFixed(0)}, ratio ${ratio.toFixed(2)} ` +
      `(limit ${String(LIMIT)}) ${within ? 'ok' : 'EXCEEDED'}\n`,
  );
  return within;
}

bench().catch((error: unknown) => {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
