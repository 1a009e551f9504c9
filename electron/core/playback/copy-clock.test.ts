import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { filmSeconds } from '#shared/film-time';
import { positionAt } from '#shared/watch/clock';
import type { EditionMap } from '#shared/watch/edition-map';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { CopyClock } from './copy-clock';

function copyAt(start: number): { clock: FakeClock; copy: CopyClock } {
  const clock = new FakeClock(5_000);
  return { clock, copy: new CopyClock(clock, filmSeconds(100), filmSeconds(start)) };
}

describe('CopyClock', () => {
  it('waits, paused, where it was told to start', () => {
    const { clock, copy } = copyAt(40);
    clock.advance(10_000);
    expect(copy.position()).toBe(40);
    expect(copy.anchor).toEqual({ position: 40, at: 5_000, rate: 1, playing: false });
  });

  it('runs from where it stands once it plays', () => {
    const { clock, copy } = copyAt(40);
    clock.advance(10_000);
    copy.play();
    clock.advance(2_500);
    expect(copy.position()).toBe(42.5);
    expect(copy.anchor).toEqual({ position: 40, at: 15_000, rate: 1, playing: true });
  });

  it('stands still where it was paused', () => {
    const { clock, copy } = copyAt(0);
    copy.play();
    clock.advance(7_000);
    copy.pause();
    clock.advance(60_000);
    expect(copy.position()).toBe(7);
  });

  it('goes on playing after a jump, and stays paused after one', () => {
    const { clock, copy } = copyAt(0);
    copy.moveTo(50);
    clock.advance(1_000);
    expect(copy.position()).toBe(50);
    copy.play();
    copy.moveTo(20);
    clock.advance(1_000);
    expect(copy.position()).toBe(21);
  });

  it('jumps to the nearest moment inside the film', () => {
    const { copy } = copyAt(50);
    copy.moveTo(-3);
    expect(copy.position()).toBe(0);
    copy.moveTo(103);
    expect(copy.position()).toBe(100);
  });

  it('stops at the end, and plays from the start again after that', () => {
    const { clock, copy } = copyAt(99);
    copy.play();
    clock.advance(60_000);
    expect(copy.position()).toBe(100);
    copy.play();
    clock.advance(4_000);
    expect(copy.position()).toBe(4);
  });

  it('has an anchor that holds until the next bend, from any moment and at any speed', () => {
    // A copy that begins before the film, stands still in it, and lacks a piece of it.
    const map: EditionMap = [
      [0, 5],
      [30, 35],
      [30, 45],
      [60, 75],
      [70, 75],
      [100, 105],
    ];
    const start = fc.double({ min: 0, max: 95, noNaN: true });
    const speed = fc.constantFrom(0.5, 1, 1.1, 2);
    fc.assert(
      fc.property(start, speed, (from, rate) => {
        const clock = new FakeClock(5_000);
        const runtime = filmSeconds(100);
        const copy = new CopyClock(clock, runtime, filmSeconds(from), { map, offset: 0 });
        copy.setSpeed(rate);
        copy.play();
        for (let left = 60; left > 0 && copy.position() < runtime; left -= 1) {
          copy.followBends();
          const { anchor } = copy;
          const wait = Math.min(5_000, Math.max(1, Math.ceil(copy.millisecondsToBend())));
          // Timers count whole milliseconds, so it may be the last of them in which the copy bends.
          clock.advance(wait - 1);
          const reckoned = positionAt(anchor, clock.now(), runtime);
          expect(Math.abs(copy.position() - reckoned)).toBeLessThan(1e-6);
          clock.advance(1);
        }
        expect(copy.position()).toBe(runtime);
      }),
      THOUSANDS,
    );
  });
});
