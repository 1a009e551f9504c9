import fc from 'fast-check';
import { describe } from 'vitest';
import { filmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import { DENSITIES, SPACING, type Density, type Spacing } from './density';
import { planViewing, type PlanInput, type Showing } from './plan';
import { claimsAbout } from './testing/claims';
import { generatedPack, momentOf, TEN_THOUSAND } from './testing/generated-pack';
import { plainPlan } from './testing/plain-plan';

/** For sums of film seconds that are not whole. */
const ROUNDING = 1e-6;

const planInput: fc.Arbitrary<PlanInput> = generatedPack().chain(
  ({ entries, scenes, manifest }) => {
    const runtime = manifest.film.runtimeSeconds;
    const moment = momentOf(runtime);
    const density = fc.constantFrom(...DENSITIES);
    return fc
      .record({
        density,
        viewpoint: fc.record({ seen: fc.boolean(), frontier: moment }),
        from: fc.oneof(fc.constant(filmSeconds(0)), moment),
        frontierFollows: fc.boolean(),
        rate: fc.constantFrom(1, 1, 0.5, 25 / 24, 1.5, 2),
        earlier: fc.option(fc.record({ density, before: moment })),
      })
      .map(({ earlier, ...given }) => {
        const input = { entries, scenes, runtime, ...given, already: [] };
        if (!earlier) return input;
        const whole = { ...input, viewpoint: { ...input.viewpoint, seen: true } };
        const { shown } = planViewing({ ...whole, density: earlier.density, from: filmSeconds(0) });
        return { ...input, already: shown.filter(({ at }) => at < earlier.before) };
      });
  },
);

/** A plan, an entry of it to compare with, and by how much that is to be heavier. */
const planned = fc
  .record({ input: planInput, pick: fc.nat(), more: fc.double({ min: 0.01, max: 1, noNaN: true }) })
  .map(({ input, ...given }) => {
    const plan = planViewing(input);
    const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
    const popUps = plan.shown.map((showing) => ({ showing, entry: entries.get(showing.id)! }));
    const starts = [...input.already, ...plan.shown].map(({ at }) => at);
    return { input, plan, popUps, starts, ...given };
  });

/** The promise of a density; nothing at all while pop-ups are off. */
function spacing(density: Density): Spacing {
  return density === 'off' ? { gap: Infinity, perTenMinutes: 0 } : SPACING[density];
}

/** The windows of an entry as the rules describe them. */
function windowsOf(entry: Entry): { first: number; last: number }[] {
  return entry.cues.map(({ at, until }) => ({ first: at, last: until ?? at + 30 }));
}

/** Film seconds: whoever watches at twice the rate needs twice as many to read. */
function stayOf(entry: Entry, { rate = 1 }: PlanInput): number {
  return Math.max(6, entry.body.split(' ').length * 0.3 + 2) * Math.max(1, rate);
}

/** From when the viewer of this plan may know the entry. */
function knownFrom(entry: Entry, { viewpoint, frontierFollows }: PlanInput): number {
  if (viewpoint.seen || entry.revealsAt <= viewpoint.frontier) return 0;
  return frontierFollows ? entry.revealsAt : Infinity;
}

function touchesQuiet(at: number, until: number, { scenes }: PlanInput): boolean {
  return scenes.some(({ quiet, start, end }) => quiet && at < end && until > start);
}

/** Whether a third pop-up is on screen at some instant. */
function mostAtOnce(timetable: readonly { at: number; until: number }[]): number {
  return Math.max(
    0,
    ...timetable.map(
      ({ at }) => timetable.filter((other) => other.at <= at && at < other.until - ROUNDING).length,
    ),
  );
}

/** The most starts in any half-open ten minutes that hold `at`. */
function mostInTenMinutes(starts: readonly number[], at: number): number {
  const inWindow = (first: number): number =>
    starts.filter((start) => start >= first && start < first + 600 - ROUNDING).length;
  return Math.max(...starts.filter((s) => s <= at && at < s + 600 - ROUNDING).map(inWindow));
}

/** What two texts of JSON differ by: nothing, or both. */
function difference(a: unknown, b: unknown): unknown[] {
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [a, b];
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('planViewing', () => {
  const claim = claimsAbout(planned, TEN_THOUSAND);

  claim(
    'starts each pop-up within one of its windows, thirty seconds where a cue has no end',
    ({ popUps }) =>
      popUps.filter(
        ({ showing: { at }, entry }) =>
          !windowsOf(entry).some(({ first, last }) => first <= at && at <= last),
      ),
  );

  claim('starts nothing before the viewing goes on', ({ input, plan }) =>
    plan.shown.filter(({ at }) => at < input.from),
  );

  claim('ends every pop-up with the film', ({ input, plan }) =>
    plan.shown.filter(({ until }) => until > input.runtime + ROUNDING),
  );

  claim('shows nothing to a first-time viewer before it may be known', ({ input, popUps }) =>
    popUps.filter(({ showing, entry }) => showing.at < knownFrom(entry, input)),
  );

  claim('never overlaps a quiet scene', ({ input, plan }) =>
    plan.shown.filter(({ at, until }) => touchesQuiet(at + ROUNDING, until - ROUNDING, input)),
  );

  claim(
    'lets a pop-up stay six seconds, and as long as reading it takes plus two, at any rate',
    ({ input, popUps }) =>
      popUps.filter(
        ({ showing: { at, until }, entry }) => until - at < stayOf(entry, input) - ROUNDING,
      ),
  );

  claim('has at most two pop-ups on screen at once, those of earlier among them', (given) =>
    mostAtOnce([...given.input.already, ...given.plan.shown]) > 2 ? [given.plan] : [],
  );

  claim("keeps the density's gap between the starts of two pop-ups", ({ input, plan, starts }) => {
    const { gap } = spacing(input.density);
    return plan.shown.filter(
      ({ at }) => starts.filter((start) => Math.abs(start - at) < gap - ROUNDING).length !== 1,
    );
  });

  claim(
    "starts no more than the density's count within any ten minutes",
    ({ input, plan, starts }) => {
      const { perTenMinutes } = spacing(input.density);
      return plan.shown.filter(({ at }) => mostInTenMinutes(starts, at) > perTenMinutes);
    },
  );

  claim('has each entry exactly once: shown, held or shown already', ({ input, plan }) => {
    const ids = idsOf([...plan.shown, ...plan.held, ...input.already]);
    return difference(sorted(ids), sorted(idsOf(input.entries)));
  });

  claim('lists what is shown in the order of the film', ({ plan }) => {
    const times = plan.shown.map(({ at }) => at);
    return difference(
      times,
      times.toSorted((a, b) => a - b),
    );
  });

  claim('lists what is held in the order of the pack', ({ input, plan }) => {
    const held = new Set(idsOf(plan.held));
    return difference(
      idsOf(plan.held),
      idsOf(input.entries).filter((id) => held.has(id)),
    );
  });

  claim('makes the same plan of the same input', ({ input, plan }) =>
    difference(planViewing(structuredClone(input)), plan),
  );

  claim('shows the same whatever the order of the pack', ({ input, plan }) =>
    difference(planViewing({ ...input, entries: input.entries.toReversed() }).shown, plan.shown),
  );

  claim('makes the plan that asking each rule of each second would make', ({ input, plan }) =>
    difference(plainPlan(input), plan),
  );

  claim('holds back as crowded only what fits nowhere, at any whole second', ({ input, plan }) => {
    const timetable = [...input.already, ...plan.shown];
    const crowded = new Set(idsOf(plan.held.filter(({ reason }) => reason === 'crowded')));
    return input.entries.filter(
      (entry) => crowded.has(entry.id) && placesFor(entry, input, timetable).length > 0,
    );
  });

  claim('prefers the heavier of two entries that are otherwise equal', ({ input, pick, more }) => {
    const light = input.entries[pick % input.entries.length];
    if (!light || idsOf(input.already).includes(light.id)) return [];
    // An id that would lose every tie.
    const heavy = { ...light, id: 'zz-heavy', weight: light.weight + more };
    const ids = idsOf(planViewing({ ...input, entries: [...input.entries, heavy] }).shown);
    return ids.includes(light.id) && !ids.includes(heavy.id) ? [light] : [];
  });
});

/** Whole seconds at which the entry could join a timetable without breaking a rule. */
function placesFor(entry: Entry, input: PlanInput, timetable: readonly Showing[]): number[] {
  const { density, from, runtime } = input;
  const { gap, perTenMinutes } = spacing(density);
  const stay = stayOf(entry, input) + ROUNDING;
  const places: number[] = [];
  for (const { first, last } of windowsOf(entry)) {
    const end = Math.min(last, runtime - stay);
    for (let at = Math.ceil(Math.max(first, from, knownFrom(entry, input))); at <= end; at += 1) {
      if (timetable.some((other) => Math.min(other.at, at) + gap > Math.max(other.at, at)))
        continue;
      if (touchesQuiet(at, at + stay, input)) continue;
      const joined = [...timetable, { at, until: at + stay }];
      const starts = joined.map((other) => other.at);
      if (mostInTenMinutes(starts, at) > perTenMinutes) continue;
      const overlapping = joined.filter((other) => other.at < at + stay && other.until > at);
      if (mostAtOnce(overlapping) > 2) continue;
      places.push(at);
    }
  }
  return places;
}
