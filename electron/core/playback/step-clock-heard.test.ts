import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { filmSeconds } from '#shared/film-time';
import type { Edition } from '#shared/watch/getting-in-step';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { LARGEST_CORRECTION, StepClock } from './step-clock';

const RUNTIME = filmSeconds(7_200);
const EDITIONS: Edition[] = [
  {
    id: 'home',
    label: 'Home',
    points: [
      [0, 0],
      [RUNTIME, RUNTIME],
    ],
  },
  {
    id: 'at-25',
    label: 'At 25',
    points: [
      [0, 10],
      [RUNTIME, 10 + RUNTIME * 0.96],
    ],
  },
];
const COPIES = [
  { edition: 'home', rate: 1, film: (copy: number) => copy },
  { edition: 'at-25', rate: 1, film: (copy: number) => (copy - 10) / 0.96 },
  { edition: null, rate: 1.001, film: (copy: number) => copy * 1.001 },
] as const;

describe('heardLine', () => {
  it('puts the film where the copy is, runs on like that, and is taken back to where it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COPIES),
        fc.constantFrom(...COPIES),
        fc.double({ min: 0, max: 6_000, noNaN: true }),
        fc.double({ min: -600, max: 8_000, noNaN: true }),
        fc.boolean(),
        (before, copy, start, heard, isPlaying) => {
          const clock = new FakeClock(99);
          const step = { edition: before.edition, rate: before.rate, offset: 3 };
          const steps = new StepClock(clock, RUNTIME, EDITIONS, filmSeconds(start), step);
          if (isPlaying) steps.play();
          clock.advance(5_000);
          const was = steps.position();
          const there = Math.min(Math.max(copy.film(heard), 0), RUNTIME);
          const how = steps.heardLine(heard, copy);
          expect(steps.position()).toBeCloseTo(there, 6);
          expect(steps.step).toMatchObject({ edition: copy.edition, rate: copy.rate });
          const isNear = Math.abs(there - was) <= LARGEST_CORRECTION;
          expect(how).toBe(isPlaying && isNear ? 'corrected' : 'leapt');
          expect(steps.isPlaying()).toBe(isPlaying || steps.position() < RUNTIME);
          expect(steps.view()).toMatchObject({ canUndo: true, fit: null });
          if (there < RUNTIME)
            expect(steps.anchor.rate).toBeCloseTo(copy.film(1) - copy.film(0), 9);
          steps.undo();
          expect(steps.step).toMatchObject({ edition: before.edition, rate: before.rate });
          expect(steps.position()).toBeCloseTo(was, 5);
        },
      ),
      THOUSANDS,
    );
  });
});
