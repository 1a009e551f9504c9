import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { filmSeconds } from '#shared/film-time';
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
});
