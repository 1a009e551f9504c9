import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { FILM_START, filmSeconds } from '#shared/film-time';
import { positionAt } from '#shared/watch/clock';
import type { Edition } from '#shared/watch/getting-in-step';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { StepClock } from './step-clock';
import { ExactFilm, type EvenCopy } from './testing/exact-film';

/** 2 h 8 min, of the film and of the evening. */
const RUNTIME = filmSeconds(7_680);
const EVENING = 7_680_000;
const CHANGES = 1_000;
/** A thousandth of the millisecond that is allowed, in seconds. */
const MOST = 1e-6;

const COPIES: readonly [EvenCopy, ...EvenCopy[]] = [
  { id: 'reference', leader: 0, film: 1, copy: 1 },
  { id: 'at-25', leader: 0, film: 25, copy: 24 },
  { id: 'at-23.976', leader: 0, film: 1_000, copy: 1_001 },
  { id: 'with-logos', leader: 20_500, film: 1, copy: 1 },
];

const editions: Edition[] = COPIES.map(({ id, leader, film, copy }) => ({
  id,
  label: id,
  points: [
    [0, leader / 1_000],
    [RUNTIME, leader / 1_000 + (RUNTIME * copy) / film],
  ],
}));

const change = fc.oneof(
  fc.record({ does: fc.constant('turn' as const), playing: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('turn' as const), playing: fc.constant(true) }),
  },
  fc.record({ does: fc.constant('seek' as const), ms: fc.nat(EVENING) }),
  fc.record({ does: fc.constant('speed' as const), hundredths: fc.integer({ min: 25, max: 200 }) }),
  fc.record({
    does: fc.constant('nudge' as const),
    ms: fc.constantFrom(-5_000, -1_000, -100, 100, 1_000, 5_000),
  }),
  fc.record({ does: fc.constant('choose' as const), copy: fc.constantFrom(...COPIES) }),
);

/** A thousand changes at any instants of the evening. */
const evening = fc
  .array(fc.tuple(fc.nat(EVENING), change), { minLength: CHANGES, maxLength: CHANGES })
  .map((changes) => changes.sort(([one], [other]) => one - other));

describe('StepClock', () => {
  it('strays by less than a microsecond in 2 h 8 min with 1,000 pauses, seeks, speeds, nudges and editions', () => {
    let differing = 0;
    fc.assert(
      // As a computer's clock is after a month, where the least digits are coarsest.
      fc.property(evening, fc.double({ min: 0, max: 3e9, noNaN: true }), (changes, start) => {
        const clock = new FakeClock(start);
        const step = { edition: COPIES[0].id, rate: 1, offset: 0 };
        const steps = new StepClock(clock, RUNTIME, editions, FILM_START, step);
        const film = new ExactFilm(RUNTIME, COPIES[0]);
        let now = 0;
        const wait = (milliseconds: number): void => {
          clock.advance(milliseconds);
          film.wait(milliseconds);
          now += milliseconds;
        };
        const goTo = (instant: number): void => {
          // As a viewing does: a copy that comes to the film's first frame gets a new anchor there.
          while (steps.millisecondsToBend() < instant - now) {
            wait(Math.max(1, Math.ceil(steps.millisecondsToBend())));
            steps.followBends();
          }
          wait(instant - now);
          // What main reckons, and what a window does from the anchor that it was told.
          const shown = positionAt(steps.anchor, clock.now(), RUNTIME);
          for (const position of [steps.position(), shown]) {
            if (position !== film.position) differing += 1;
            if (Math.abs(position - film.position) >= MOST)
              throw new Error(`${String(position)} instead of ${String(film.position)}`);
          }
        };
        for (const [instant, does] of changes) {
          goTo(instant);
          apply(does, steps, film);
          goTo(instant);
        }
        goTo(EVENING);
      }),
      HUNDREDS,
    );
    // The two reckon in ways of their own: were one made of the other, no digit would differ.
    expect(differing).toBeGreaterThan(0);
  });
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(given: Change, steps: StepClock, film: ExactFilm): void {
  switch (given.does) {
    case 'turn':
      if (given.playing) steps.play();
      else steps.pause();
      return film.turn(given.playing);
    case 'seek':
      steps.moveTo(given.ms / 1_000);
      return film.seek(given.ms);
    case 'speed':
      steps.setSpeed(given.hundredths / 100);
      return film.setSpeed(given.hundredths);
    case 'nudge':
      steps.nudge(given.ms / 1_000);
      return film.nudge(given.ms);
    case 'choose':
      steps.choose(given.copy.id);
      return film.choose(given.copy);
  }
}
