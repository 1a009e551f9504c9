import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { newViewingAfter } from './new-viewing';

const BEFORE: SavedViewing = {
  position: filmSeconds(700),
  audience: 'first',
  frontier: filmSeconds(600),
  ahead: true,
  shown: [{ id: 'a', at: filmSeconds(10), until: filmSeconds(20) }],
  step: { edition: 'broadcast', rate: 1, offset: 2 },
  pinned: ['a'],
  marked: ['b'],
};

describe('a viewing after another', () => {
  it('begins at the start, with everything to pop up again and what was known still known', () => {
    expect(newViewingAfter(BEFORE, { from: 'start', newcomer: false })).toEqual({
      ...BEFORE,
      position: 0,
      ahead: false,
      shown: [],
      pinned: [],
    });
  });

  it('begins where the film is, if the viewer wants that', () => {
    const { position, ahead, shown } = newViewingAfter(BEFORE, { from: 'here', newcomer: false });
    expect({ position, ahead, shown }).toEqual({ position: 700, ahead: true, shown: [] });
  });

  it('knows nothing with somebody new, wherever the film is', () => {
    for (const from of ['start', 'here'] as const) {
      const { position, frontier, audience, ahead, step } = newViewingAfter(
        { ...BEFORE, audience: 'seen' },
        { from, newcomer: true },
      );
      expect({ position, frontier, audience, ahead }).toEqual({
        position: 0,
        frontier: 0,
        audience: 'first',
        ahead: false,
      });
      expect(step).toEqual(BEFORE.step);
    }
  });
});
