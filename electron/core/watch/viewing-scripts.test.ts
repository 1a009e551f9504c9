import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { DENSITIES, type Density } from '#shared/watch/density';
import { planViewing, type Showing } from '#shared/watch/plan';
import { generatedPack, secretsOf, THOUSANDS } from '#shared/watch/testing/generated-pack';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { FakeClock } from './testing/fake-clock';
import { NEW_VIEWING, Viewing } from './viewing';

/** What may happen in a sitting. Shares of 0 to 1 are taken of the film's length, or of what is open. */
const share = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ does: 'play' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'pause' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('advance' as const, 'advance' as const, 'sleep' as const),
      ms: fc.oneof(fc.nat(20_000), fc.nat(300_000), fc.double({ min: 0, max: 5_000, noNaN: true })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('seek' as const), to: share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('nudge' as const, 'seekBy' as const),
      seconds: fc.constantFrom(-30, -5, -1, -0.1, 0.1, 1, 5, 30),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'confirm' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('density' as const),
      to: fc.constantFrom(...DENSITIES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('audience' as const),
      to: fc.constantFrom('first' as const, 'first' as const, 'seen' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('hold' as const, 'letGo' as const, 'dismiss' as const),
      which: share,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One viewing, its clock, and how many times a window was told of it. */
class Sitting {
  readonly clock = new FakeClock(1_234.5);
  readonly viewing: Viewing;

  constructor(
    readonly pack: Pack,
    density: Density,
    saved: SavedViewing = NEW_VIEWING,
    onChange: (viewing: Viewing) => void = () => undefined,
  ) {
    this.viewing = new Viewing(pack, this.clock, saved, density, () => onChange(this.viewing));
  }

  get runtime(): number {
    return this.pack.manifest.film.runtimeSeconds;
  }

  do(step: Step): void {
    const { viewing, clock } = this;
    if (step.does === 'play') viewing.play();
    if (step.does === 'pause') viewing.pause();
    if (step.does === 'advance') clock.advance(step.ms);
    if (step.does === 'sleep') clock.sleep(step.ms);
    if (step.does === 'seek') viewing.seek(filmSeconds(step.to * this.runtime));
    if (step.does === 'nudge') viewing.nudge(step.seconds);
    if (step.does === 'seekBy') viewing.seekBy(step.seconds);
    if (step.does === 'confirm') viewing.confirmWatched();
    if (step.does === 'density') viewing.setDensity(step.to);
    if (step.does === 'audience') viewing.setAudience(step.to);
    const open = viewing.state().popUps;
    if ('which' in step && open.length > 0) {
      const { id } = open[Math.floor(step.which * (open.length - 1))]!;
      if (step.does === 'dismiss') viewing.dismiss(id);
      else viewing.hold(id, step.does === 'hold');
    }
  }

  /** Plays to the end of the film. */
  finish(): void {
    this.viewing.play();
    this.clock.advance(this.runtime * 1000 + 1_000);
  }
}

const cases = fc.tuple(
  generatedPack(25),
  fc.constantFrom(...DENSITIES),
  fc.array(step, { maxLength: 30 }),
);
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** Plays every script; `check` looks after each step and at everything that is published. */
function everySitting(check: (viewing: Viewing, pack: Pack) => void): void {
  fc.assert(
    fc.property(cases, ([pack, density, steps]) => {
      const sitting = new Sitting(pack, density, NEW_VIEWING, (viewing) => check(viewing, pack));
      for (const each of steps) {
        sitting.do(each);
        check(sitting.viewing, pack);
      }
    }),
    THOUSANDS,
  );
}

/** Where a film plays from the start without a touch, the plan of a newcomer. */
function plannedFor(pack: Pack, density: Density): Showing[] {
  const { entries, scenes } = pack;
  const runtime = pack.manifest.film.runtimeSeconds;
  return planViewing({
    entries,
    scenes,
    runtime,
    density,
    viewpoint: { seen: false, frontier: filmSeconds(0) },
    from: filmSeconds(0),
    frontierFollows: true,
    already: [],
  }).shown;
}

describe('a viewing, whatever its viewer does', () => {
  it('lets out no word of what lies beyond the frontier on a first watch', () => {
    const secrets = new WeakMap<Pack, ReturnType<typeof secretsOf>>();
    everySitting((viewing, pack) => {
      const known = secrets.get(pack) ?? secretsOf(pack);
      secrets.set(pack, known);
      const state = viewing.state();
      const said = JSON.stringify(state);
      const told = known.filter(
        ({ token, revealsAt }) =>
          state.audience !== 'seen' && revealsAt > state.frontier && said.includes(token),
      );
      expect(told).toEqual([]);
    });
  });

  it('has at most two pop-ups open', () => {
    everySitting((viewing) => {
      expect(viewing.state().popUps.length).toBeLessThanOrEqual(2);
    });
  });

  it('pops up nothing twice, and nothing without recording it', () => {
    everySitting((viewing) => {
      const shown = idsOf(viewing.saved().shown);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).toEqual(expect.arrayContaining(idsOf(viewing.state().popUps)));
    });
  });

  it('lists nothing as held twice, nor what has popped up', () => {
    everySitting((viewing) => {
      const listed = [...idsOf(viewing.state().held), ...idsOf(viewing.saved().shown)];
      expect(new Set(listed).size).toBe(listed.length);
    });
  });

  it('never moves the frontier back', () => {
    fc.assert(
      fc.property(cases, ([pack, density, steps]) => {
        const sitting = new Sitting(pack, density);
        let frontier = 0;
        for (const each of steps) {
          sitting.do(each);
          const now = sitting.viewing.state().frontier;
          expect(now).toBeGreaterThanOrEqual(frontier);
          frontier = now;
        }
      }),
      THOUSANDS,
    );
  });

  it('loses nothing: at the end every entry with a moment was shown or is held', () => {
    fc.assert(
      fc.property(cases, ([pack, density, steps]) => {
        const sitting = new Sitting(pack, density);
        for (const each of steps) sitting.do(each);
        const { viewing } = sitting;
        sitting.finish();
        viewing.seek(viewing.runtime);
        viewing.confirmWatched();
        const listed = [...idsOf(viewing.saved().shown), ...idsOf(viewing.state().held)];
        const expected = idsOf(pack.entries.filter(({ cues }) => cues.length > 0));
        expect(listed.sort()).toEqual(expected.sort());
      }),
      THOUSANDS,
    );
  });
});

describe('a film that plays', () => {
  it('raises each planned pop-up within a millisecond of its instant, and never before', () => {
    fc.assert(
      fc.property(cases, ([pack, density]) => {
        const raised = new Map<string, number>();
        const sitting = new Sitting(pack, density, NEW_VIEWING, (viewing) => {
          const { position } = viewing.saved();
          for (const { id } of viewing.state().popUps) {
            if (!raised.has(id)) raised.set(id, position);
          }
        });
        sitting.finish();
        const planned = plannedFor(pack, density);
        expect([...raised.keys()].sort()).toEqual(idsOf(planned).sort());
        for (const { id, at } of planned) {
          expect(raised.get(id)).toBeGreaterThanOrEqual(at);
          // Timers count whole milliseconds: one to reach the instant, and no more.
          expect(raised.get(id)! - at).toBeLessThanOrEqual(0.001 + 1e-6);
        }
      }),
      THOUSANDS,
    );
  });

  it('tells windows within a millisecond of its end that a pop-up has closed', () => {
    fc.assert(
      fc.property(cases, ([pack, density]) => {
        let published: string[] = [];
        const sitting = new Sitting(pack, density, NEW_VIEWING, (viewing) => {
          published = idsOf(viewing.state().popUps);
        });
        sitting.viewing.play();
        const planned = plannedFor(pack, density).sort((a, b) => a.until - b.until);
        for (const { id, until } of planned) {
          const left = until + 0.001 + 1e-6 - sitting.viewing.saved().position;
          sitting.clock.advance(Math.max(0, left) * 1000);
          expect(published).not.toContain(id);
          expect(sitting.clock.waiting).toBeLessThanOrEqual(1);
        }
      }),
      THOUSANDS,
    );
  });
});

describe('a viewing that is kept and opened again', () => {
  it('goes on with the same rest of the plan', () => {
    const undisturbed = fc.array(
      step.filter(({ does }) => does !== 'hold'),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        cases,
        undisturbed,
        fc.constantFrom(...DENSITIES),
        ([pack, density], steps, last) => {
          const first = new Sitting(pack, density);
          for (const each of steps) first.do(each);
          first.viewing.pause();
          first.viewing.setDensity(last);
          const second = new Sitting(pack, last, first.viewing.saved());
          expect(second.viewing.saved()).toEqual(first.viewing.saved());
          first.finish();
          second.finish();
          expect(second.viewing.saved()).toEqual(first.viewing.saved());
          expect(second.viewing.state().held).toEqual(first.viewing.state().held);
        },
      ),
      THOUSANDS,
    );
  });
});
