import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StepClock } from '#core/playback/step-clock';
import { FILM_START, filmSeconds } from '#shared/film-time';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import type { Edition } from '#shared/watch/getting-in-step';
import { NextEvent } from './next-event';
import { FakeClock } from './testing/fake-clock';

const RUNTIME = filmSeconds(1_000);
/** One that has ten seconds more in its middle. */
const EDITIONS: Edition[] = [
  {
    id: 'longer',
    label: 'Longer',
    points: [
      [0, 0],
      [500, 500],
      [500, 510],
      [1_000, 1_010],
    ],
  },
];

function begin(): { clock: FakeClock; steps: StepClock; next: NextEvent; called: number[] } {
  const clock = new FakeClock(777.25);
  const step = { edition: 'longer', rate: 1, offset: 0 };
  const steps = new StepClock(clock, RUNTIME, EDITIONS, FILM_START, step);
  return { clock, steps, next: new NextEvent(clock, []), called: [] };
}

describe('NextEvent', () => {
  it('waits for nothing while the film stands, or where nothing comes', () => {
    const { clock, steps, next } = begin();
    next.wait(steps, [filmSeconds(5)], () => undefined);
    expect(clock.waiting).toBe(0);
    steps.play();
    steps.moveTo(600);
    next.wait(steps, [undefined, undefined], () => undefined);
    expect(clock.waiting).toBe(0);
  });

  it('waits for the first moment only, and no more for what it waited for before', () => {
    const { clock, steps, next, called } = begin();
    steps.play();
    next.wait(steps, [filmSeconds(3)], () => called.push(3));
    next.wait(steps, [filmSeconds(9), undefined, filmSeconds(5)], () => called.push(5));
    expect(clock.waiting).toBe(1);
    clock.advance(60_000);
    expect(called).toEqual([5]);
    next.wait(steps, [filmSeconds(100)], () => called.push(100));
    next.cancel();
    next.cancel();
    clock.advance(1_000_000);
    expect([called, clock.waiting]).toEqual([[5], 0]);
  });

  it('wakes where the rate changes by itself', () => {
    const { clock, steps, next, called } = begin();
    steps.play();
    steps.moveTo(490);
    next.wait(steps, [filmSeconds(900)], () => called.push(clock.now()));
    clock.advance(60_000);
    expect(called).toEqual([777.25 + 10_000]);
  });

  it('never wakes before the moment, nor a millisecond after it', () => {
    const moment = fc.double({ min: 0.001, max: 400, noNaN: true });
    const speed = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(moment, moment, speed, (from, to, rate) => {
        fc.pre(to > from + 0.01);
        const { clock, steps, next, called } = begin();
        steps.hear(from, clock.now() - 13.7, rate, true);
        next.wait(steps, [filmSeconds(to)], () => called.push(steps.position()));
        clock.advance(1_000_000);
        expect(called).toHaveLength(1);
        const late = called[0]! - to;
        const isThereAlready = from + 0.0137 * rate >= to;
        expect(late).toBeGreaterThanOrEqual(isThereAlready ? 0 : -1e-9);
        expect(late).toBeLessThanOrEqual(0.0011 * rate + (isThereAlready ? 0.0137 * rate : 0));
      }),
      THOUSANDS,
    );
  });
});
