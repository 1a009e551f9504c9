import { FILM_START } from '#shared/film-time';
import { NO_PROGRESS } from '#shared/watch/progress';
import type { SavedViewing } from '#shared/watch/viewing-state';

/** A viewing that has not begun, of a copy that runs as the pack's first edition does. */
export const NEW_VIEWING: SavedViewing = {
  position: FILM_START,
  ...NO_PROGRESS,
  shown: [],
  step: { edition: null, rate: 1, offset: 0 },
  pinned: [],
  marked: [],
};

/** How a film is watched anew. */
export interface NewViewing {
  from: 'start' | 'here';
  /** With somebody who has not seen it: then nothing is known, from the start. */
  newcomer: boolean;
}

/**
 * The viewing that follows another one: what has popped up may do so again. Its viewer knows what was known before,
 * unless somebody new watches; the copy and what was marked stay.
 */
export function newViewingAfter(
  before: SavedViewing,
  { from, newcomer }: NewViewing,
): SavedViewing {
  const { position, step, marked, audience, frontier, ahead } = before;
  if (newcomer) {
    const progress = { ...NO_PROGRESS, audience: 'first' as const };
    return { position: FILM_START, ...progress, shown: [], step, pinned: [], marked };
  }
  return {
    position: from === 'here' ? position : FILM_START,
    audience,
    frontier,
    ahead: from === 'here' && ahead,
    shown: [],
    step,
    pinned: [],
    marked,
  };
}
