import { describe, expect, it } from 'vitest';
import type { SubtitleLine } from './line';
import { isWithinReach, reachOf } from './reach';

const line = (start: number): SubtitleLine => ({ start, end: start + 3, text: 'tea' });

describe('reachOf', () => {
  it('ends a minute beyond what was watched, for whoever has not seen the film', () => {
    const reach = reachOf(1_000, false);
    expect([0, 999, 1_059.9, 1_060].map((start) => isWithinReach(line(start), reach))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isWithinReach(line(1_060.001), reach)).toBe(false);
    // A file whose leader is longer than what was watched.
    expect(isWithinReach(line(0), reachOf(-70, false))).toBe(false);
  });

  it('has no end for whoever has seen it', () => {
    expect(isWithinReach(line(86_000), reachOf(0, true))).toBe(true);
  });
});
