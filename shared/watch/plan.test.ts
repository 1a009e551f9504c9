import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import { DENSITIES, SPACING, type Density, type Spacing } from './density';
import { planViewing, type PlanInput, type Showing } from './plan';
import { generatedPack, momentOf, THOUSANDS } from './testing/generated-pack';

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

/** The promise of a density; nothing at all while pop-ups are off. */
function spacing(density: Density): Spacing {
  return density === 'off' ? { gap: Infinity, perTenMinutes: 0 } : SPACING[density];
}

/** Checks a statement about every plan, and about each of its pop-ups. */
function everyPlan(check: (input: PlanInput, shown: readonly Showing[]) => void): void {
  fc.assert(
    fc.property(planInput, (input) => {
      check(input, planViewing(input).shown);
    }),
    THOUSANDS,
  );
}

function everyPopUp(check: (showing: Showing, entry: Entry, input: PlanInput) => void): void {
  everyPlan((input, shown) => {
    const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
    for (const showing of shown) check(showing, entries.get(showing.id)!, input);
  });
}

/** The windows of an entry as the rules describe them. */
function windowsOf(entry: Entry): { first: number; last: number }[] {
  return entry.cues.map(({ at, until }) => ({ first: at, last: until ?? at + 30 }));
}

function stayOf(entry: Entry): number {
  return Math.max(6, entry.body.split(' ').length * 0.3 + 2);
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

describe('planViewing', () => {
  it('starts each pop-up within one of its windows, thirty seconds where a cue has no end', () => {
    everyPopUp(({ at }, entry) => {
      expect(windowsOf(entry).some(({ first, last }) => first <= at && at <= last)).toBe(true);
    });
  });

  it('starts nothing before the viewing goes on', () => {
    everyPopUp(({ at }, _, { from }) => expect(at).toBeGreaterThanOrEqual(from));
  });

  it('ends every pop-up with the film', () => {
    everyPopUp(({ until }, _, { runtime }) =>
      expect(until).toBeLessThanOrEqual(runtime + ROUNDING),
    );
  });

  it('shows nothing to a first-time viewer before it may be known', () => {
    everyPopUp(({ at }, entry, input) => {
      expect(at).toBeGreaterThanOrEqual(knownFrom(entry, input));
    });
  });

  it('never overlaps a quiet scene', () => {
    everyPopUp(({ at, until }, _, input) => {
      expect(touchesQuiet(at + ROUNDING, until - ROUNDING, input)).toBe(false);
    });
  });

  it('lets a pop-up stay six seconds, and as long as reading it takes plus two', () => {
    everyPopUp(({ at, until }, entry) => {
      expect(until - at).toBeGreaterThanOrEqual(stayOf(entry) - ROUNDING);
    });
  });

  it('has at most two pop-ups on screen at once, those of earlier among them', () => {
    everyPlan(({ already }, shown) => {
      expect(mostAtOnce([...already, ...shown])).toBeLessThanOrEqual(2);
    });
  });

  it("keeps the density's gap between the starts of two pop-ups", () => {
    everyPlan(({ density, already }, shown) => {
      const { gap } = spacing(density);
      const starts = [...already, ...shown].map(({ at }) => at);
      for (const { at } of shown) {
        const tooNear = starts.filter((start) => Math.abs(start - at) < gap - ROUNDING);
        expect(tooNear).toEqual([at]);
      }
    });
  });

  it("starts no more than the density's count within any ten minutes", () => {
    everyPlan(({ density, already }, shown) => {
      const { perTenMinutes } = spacing(density);
      const starts = [...already, ...shown].map(({ at }) => at);
      for (const { at } of shown) {
        expect(mostInTenMinutes(starts, at)).toBeLessThanOrEqual(perTenMinutes);
      }
    });
  });

  it('accounts for every entry exactly once: shown, held or shown already', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { shown, held } = planViewing(input);
        const ids = [...shown, ...held, ...input.already].map(({ id }) => id);
        expect(ids.sort()).toEqual(input.entries.map(({ id }) => id).sort());
      }),
      THOUSANDS,
    );
  });

  it('lists what is shown in the order of the film and what is held in the order of the pack', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { shown, held } = planViewing(input);
        const times = shown.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const heldIds = new Set(held.map(({ id }) => id));
        expect(held.map(({ id }) => id)).toEqual(
          input.entries.map(({ id }) => id).filter((id) => heldIds.has(id)),
        );
      }),
      THOUSANDS,
    );
  });

  it('makes the same plan of the same input, whatever the order of the pack', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const plan = planViewing(input);
        expect(planViewing(input)).toEqual(plan);
        expect(planViewing({ ...input, entries: input.entries.toReversed() }).shown).toEqual(
          plan.shown,
        );
      }),
      THOUSANDS,
    );
  });

  it('holds back as crowded only what fits nowhere, at any whole second', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { shown, held } = planViewing(input);
        const timetable = [...input.already, ...shown];
        const crowded = held.filter(({ reason }) => reason === 'crowded').map(({ id }) => id);
        for (const entry of input.entries.filter(({ id }) => crowded.includes(id))) {
          expect(placesFor(entry, input, timetable)).toEqual([]);
        }
      }),
      THOUSANDS,
    );
  });

  it('prefers the heavier of two entries that are otherwise equal', () => {
    const rivals = fc.tuple(planInput, fc.nat(), fc.double({ min: 0.01, max: 1, noNaN: true }));
    fc.assert(
      fc.property(rivals, ([input, pick, more]) => {
        fc.pre(input.entries.length > 0);
        const light = input.entries[pick % input.entries.length]!;
        fc.pre(input.already.every(({ id }) => id !== light.id));
        // An id that would lose every tie.
        const heavy = { ...light, id: 'zz-heavy', weight: light.weight + more };
        const { shown } = planViewing({ ...input, entries: [...input.entries, heavy] });
        const ids = shown.map(({ id }) => id);
        expect(ids.includes(light.id) && !ids.includes(heavy.id)).toBe(false);
      }),
      THOUSANDS,
    );
  });
});

/** Whole seconds at which the entry could join a timetable without breaking a rule. */
function placesFor(entry: Entry, input: PlanInput, timetable: readonly Showing[]): number[] {
  const { density, from, runtime } = input;
  const { gap, perTenMinutes } = spacing(density);
  const stay = stayOf(entry) + ROUNDING;
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
