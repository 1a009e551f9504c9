import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { FILM_START, filmSeconds } from '#shared/film-time';
import type { Edition } from '#shared/watch/getting-in-step';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { StepClock } from './step-clock';

const RUNTIME = filmSeconds(7_680);
const EDITIONS: Edition[] = [
  {
    id: 'reference',
    label: 'Reference',
    points: [
      [0, 0],
      [7_680, 7_680],
    ],
  },
  {
    id: 'at-25',
    label: 'At 25',
    points: [
      [0, 0],
      [7_680, 7_365.427_2],
    ],
  },
  {
    id: 'with-logos',
    label: 'With logos',
    points: [
      [0, 20],
      [7_680, 7_700],
    ],
  },
];

function begin(): { clock: FakeClock; steps: StepClock } {
  const clock = new FakeClock(5_000);
  const step = { edition: 'reference', rate: 1, offset: 3 };
  return { clock, steps: new StepClock(clock, RUNTIME, EDITIONS, FILM_START, step) };
}

describe('a step clock that a player leads', () => {
  it("counts the player's seconds, in the edition that the player shows", () => {
    const { clock, steps } = begin();
    steps.beginToFollow('at-25');
    expect([steps.isLed, steps.step]).toEqual([true, { edition: 'at-25', rate: 1, offset: 0 }]);
    steps.hear(3_682.713_6, clock.now(), 1, true);
    expect(steps.position()).toBeCloseTo(3_840, 9);
    clock.advance(1_000);
    expect(steps.position()).toBeCloseTo(3_840 + 7_680 / 7_365.427_2, 9);
    steps.hear(0, clock.now(), 0.5, true);
    expect(steps.view().speed).toBe(0.5);
  });

  it('takes a word of a moment ago to have gone on since', () => {
    const { clock, steps } = begin();
    steps.beginToFollow(null);
    steps.hear(100, clock.now() - 250, 2, true);
    expect(steps.position()).toBe(100.5);
    steps.hear(100, clock.now() - 250, 2, false);
    expect(steps.position()).toBe(100);
  });

  it('keeps the edition where the player does not tell which, and forgets one that the pack has not', () => {
    const { steps } = begin();
    steps.choose('with-logos');
    steps.beginToFollow(null);
    expect(steps.step).toEqual({ edition: 'with-logos', rate: 1, offset: 0 });
    steps.beginToFollow('of-another-pack');
    expect(steps.step.edition).toBe('reference');
  });

  it('corrects the copy and not the clock by what the viewer says', () => {
    const { clock, steps } = begin();
    steps.beginToFollow('reference');
    steps.hear(500, clock.now(), 1, true);
    steps.nudge(2);
    expect([steps.position(), steps.step.offset, steps.secondsOf(502)]).toEqual([502, 2, 500]);
    steps.choose('with-logos');
    expect([steps.position(), steps.secondsOf(482)]).toEqual([482, 500]);
    steps.undo();
    steps.undo();
    expect([steps.position(), steps.view().canUndo]).toEqual([500, false]);
    // However far off, a landmark is a correction: the player goes its own way.
    expect(steps.tap(filmSeconds(3_000))).toBe('corrected');
    expect(Math.abs(steps.position() - 3_000)).toBeLessThan(0.3);
    expect(Math.abs(steps.secondsOf(3_000) - 500)).toBeLessThan(0.3);
  });

  it('goes on from where it is once the player has gone', () => {
    const { clock, steps } = begin();
    steps.beginToFollow('at-25');
    steps.hear(1_000, clock.now(), 1, true);
    const before = steps.position();
    steps.endFollowing();
    expect([steps.isLed, steps.isPlaying(), steps.position()]).toEqual([false, true, before]);
    clock.advance(10_000);
    steps.choose('reference');
    // What was agreed when the player left stays so.
    expect(steps.position()).toBeCloseTo(before + 10, 6);
  });

  it('finds the second of the player for each moment of the film, and the moment again', () => {
    const at = fc.double({ min: 1, max: 7_600, noNaN: true });
    const nudge = fc.constantFrom(-5, -0.1, 0, 0.1, 5);
    fc.assert(
      fc.property(
        at,
        at,
        nudge,
        fc.constantFrom(...EDITIONS),
        (film, elsewhere, seconds, { id }) => {
          const { clock, steps } = begin();
          steps.beginToFollow(id);
          steps.hear(steps.secondsOf(elsewhere), clock.now(), 1, true);
          expect(steps.position()).toBeCloseTo(elsewhere, 6);
          steps.nudge(seconds);
          steps.hear(steps.secondsOf(film), clock.now(), 1, true);
          expect(steps.position()).toBeCloseTo(film, 6);
        },
      ),
      THOUSANDS,
    );
  });
});
