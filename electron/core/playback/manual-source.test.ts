import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { filmSeconds } from '#shared/film-time';
import { positionAt } from '#shared/watch/clock';
import type { EditionMap } from '#shared/watch/edition-map';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { ManualSource } from './manual-source';

function sourceAt(start: number): { clock: FakeClock; source: ManualSource } {
  const clock = new FakeClock(5_000);
  return { clock, source: new ManualSource(clock, filmSeconds(100), filmSeconds(start)) };
}

describe('ManualSource', () => {
  it('waits, paused, where it was told to start', () => {
    const { clock, source } = sourceAt(40);
    clock.advance(10_000);
    expect(source.position()).toBe(40);
    expect(source.anchor).toEqual({ position: 40, at: 5_000, rate: 1, playing: false });
  });

  it('runs from where it stands once it plays', () => {
    const { clock, source } = sourceAt(40);
    clock.advance(10_000);
    source.play();
    clock.advance(2_500);
    expect(source.position()).toBe(42.5);
    expect(source.anchor).toEqual({ position: 40, at: 15_000, rate: 1, playing: true });
  });

  it('stands still where it was paused', () => {
    const { clock, source } = sourceAt(0);
    source.play();
    clock.advance(7_000);
    source.pause();
    clock.advance(60_000);
    expect(source.position()).toBe(7);
  });

  it('goes on playing after a jump, and stays paused after one', () => {
    const { clock, source } = sourceAt(0);
    source.moveTo(50);
    clock.advance(1_000);
    expect(source.position()).toBe(50);
    source.play();
    source.moveTo(20);
    clock.advance(1_000);
    expect(source.position()).toBe(21);
  });

  it('jumps to the nearest moment inside the film', () => {
    const { source } = sourceAt(50);
    source.moveTo(-3);
    expect(source.position()).toBe(0);
    source.moveTo(103);
    expect(source.position()).toBe(100);
  });

  it('stops at the end, and plays from the start again after that', () => {
    const { clock, source } = sourceAt(99);
    source.play();
    clock.advance(60_000);
    expect(source.position()).toBe(100);
    source.play();
    clock.advance(4_000);
    expect(source.position()).toBe(4);
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
        const source = new ManualSource(clock, runtime, filmSeconds(from), { map, offset: 0 });
        source.setSpeed(rate);
        source.play();
        for (let left = 60; left > 0 && source.position() < runtime; left -= 1) {
          source.followBends();
          const { anchor } = source;
          const wait = Math.min(5_000, Math.max(1, Math.ceil(source.millisecondsToBend())));
          // Timers count whole milliseconds, so it may be the last of them in which the copy bends.
          clock.advance(wait - 1);
          const reckoned = positionAt(anchor, clock.now(), runtime);
          expect(Math.abs(source.position() - reckoned)).toBeLessThan(1e-6);
          clock.advance(1);
        }
        expect(source.position()).toBe(runtime);
      }),
      THOUSANDS,
    );
  });
});
