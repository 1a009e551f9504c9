import { filmSeconds } from '#shared/film-time';
import { DENSITIES, type Density } from '#shared/watch/density';
import { planViewing, type Plan, type PlanInput } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { largePack, type LargePack } from '#shared/watch/testing/large-pack';
import { plainPlan } from '#shared/watch/testing/plain-plan';
import { median } from './support';

/** Most milliseconds that a plan may take. The slowest is told as well, but tells as much of what else the machine did. */
const LIMIT = 50;
const ENTRIES = 5_000;
const RUNS = Number(process.env['BENCH_PLANS'] ?? 30);
const WARM_UP = 6;

/** The densities at which there is something to plan. */
const BUSY = DENSITIES.filter((density) => density !== 'off');

/** `npm run bench:plan`: plans a large pack many times, beside the plain way of planning the same one. */
function bench(): void {
  const packs = unreadPacks(1 + WARM_UP + BUSY.length * RUNS);
  const first = timed(inputOf(packs, 'many'));
  process.stdout.write(
    `the first plan of all, on code that never ran: ${first.ms.toFixed(1)} ms\n`,
  );
  // Until the engine knows the code, as it does in an app that runs.
  for (let i = 0; i < WARM_UP; i += 1) timed(inputOf(packs, 'many'));
  const verdicts = BUSY.flatMap((density) => {
    const unread = Array.from({ length: RUNS }, () => timed(inputOf(packs, density)));
    const input = inputOf([largePack(ENTRIES)], density);
    const plain = timed(input, plainPlan);
    const again = Array.from({ length: RUNS }, () => timed(input));
    if ([...unread, ...again].some(({ plan }) => !isSame(plan, plain.plan)))
      throw new Error(`At density ${density}, the plain way makes another plan.`);
    return [
      report(`${density}, a pack just opened`, unread, plain.ms),
      report(`${density}, again as after a seek`, again, plain.ms),
    ];
  });
  if (verdicts.includes(false)) process.exitCode = 1;
}

interface Timed {
  plan: Plan;
  ms: number;
}

function timed(input: PlanInput, make: (input: PlanInput) => Plan = planViewing): Timed {
  const from = performance.now();
  const plan = make(input);
  return { plan, ms: performance.now() - from };
}

/**
 * Copies of one pack of which nothing has been reckoned. All are made before anything is measured: to clear up after
 * the reading of a file costs more than a plan, and is not the plan's.
 */
function unreadPacks(count: number): LargePack[] {
  const text = JSON.stringify(largePack(ENTRIES));
  return Array.from({ length: count }, () => JSON.parse(text) as LargePack);
}

/** For a newcomer who watches from the start; takes its pack out of the list. */
function inputOf(packs: LargePack[], density: Density): PlanInput {
  const pack = packs.pop();
  if (!pack) throw new Error('There are too few packs.');
  return {
    ...pack,
    density,
    viewpoint: NEWCOMER,
    from: filmSeconds(0),
    frontierFollows: true,
    already: [],
  };
}

function isSame(one: Plan, other: Plan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function report(what: string, runs: readonly Timed[], plain: number): boolean {
  const times = runs.map(({ ms }) => ms);
  const middle = median(times);
  const within = middle <= LIMIT;
  process.stdout.write(
    `${String(ENTRIES)} entries at ${what}, ms: median ${middle.toFixed(1)} ` +
      `(${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)} in ${String(times.length)}), ` +
      `the plain way ${plain.toFixed(0)}, 1 to ${(plain / middle).toFixed(0)} ` +
      `(limit ${String(LIMIT)} ms) ${within ? 'ok' : 'EXCEEDED'}\n`,
  );
  return within;
}

bench();
