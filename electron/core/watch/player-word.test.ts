import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Anchor } from '#shared/watch/clock';
import { meaningOf } from './player-word';

type Word = Parameters<typeof meaningOf>[0];

function moment(position: number, given: Partial<Anchor> = {}): Word['before'] {
  const film = filmSeconds(position);
  return { anchor: { position: film, at: 0, rate: 1, playing: true, ...given }, position: film };
}

function meaning(given: Partial<Word>): string {
  return meaningOf({
    before: moment(100),
    after: moment(100),
    isFirst: false,
    isJump: false,
    frontier: filmSeconds(100),
    ...given,
  });
}

describe('what the word of a player means', () => {
  it('is a place at first, wherever that is up to a minute beyond what was watched', () => {
    for (const position of [0, 94.9, 105.1, 160])
      expect(meaning({ isFirst: true, after: moment(position) })).toBe('found');
    for (const position of [95, 100, 105])
      expect(meaning({ isFirst: true, after: moment(position) })).toBe('corrected');
    expect(meaning({ isFirst: true, after: moment(160.001) })).toBe('leapt');
    // Also where it has just jumped: nobody was here before.
    expect(meaning({ isFirst: true, isJump: true, after: moment(120) })).toBe('found');
  });

  it('is a jump where the player jumped, however far', () => {
    expect(meaning({ isJump: true })).toBe('leapt');
    expect(meaning({ isJump: true, after: moment(900) })).toBe('leapt');
  });

  it('is nothing where nobody would see it', () => {
    for (const position of [100, 100.007, 99.993])
      expect(meaning({ after: moment(position) })).toBe('same');
    for (const position of [100.009, 99.991, 130])
      expect(meaning({ after: moment(position) })).toBe('moved');
  });

  it('is a change where the film stops, goes on, or runs at another rate', () => {
    expect(meaning({ after: moment(100, { playing: false }) })).toBe('moved');
    expect(meaning({ before: moment(100, { playing: false }) })).toBe('moved');
    expect(meaning({ after: moment(100, { rate: 1.01 }) })).toBe('moved');
  });
});
