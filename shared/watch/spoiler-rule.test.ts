import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_FILM, filmSeconds } from '../film-time';
import { isRevealed, NEWCOMER } from './spoiler-rule';
import { THOUSANDS } from './testing/generated-pack';

const moment = fc.double({ min: 0, max: LONGEST_FILM, noNaN: true }).map(filmSeconds);

describe('isRevealed', () => {
  it('is true on a first watch exactly when the moment has been reached', () => {
    fc.assert(
      fc.property(moment, moment, (revealsAt, frontier) => {
        expect(isRevealed(revealsAt, { seen: false, frontier })).toBe(frontier >= revealsAt);
      }),
      THOUSANDS,
    );
  });

  it('is true at the very second, and false a thousandth before', () => {
    const at = (frontier: number): boolean =>
      isRevealed(filmSeconds(100), { seen: false, frontier: filmSeconds(frontier) });
    expect([at(99.999), at(100)]).toEqual([false, true]);
  });

  it('is true of everything for who has seen the film', () => {
    fc.assert(
      fc.property(moment, moment, (revealsAt, frontier) => {
        expect(isRevealed(revealsAt, { seen: true, frontier })).toBe(true);
      }),
      THOUSANDS,
    );
  });

  it('shows a newcomer only what gives nothing away', () => {
    expect(isRevealed(filmSeconds(0), NEWCOMER)).toBe(true);
    expect(isRevealed(filmSeconds(0.001), NEWCOMER)).toBe(false);
  });
});
