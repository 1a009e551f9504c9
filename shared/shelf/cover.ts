import type { Scenery } from '../pack/scenery';

/** What a cover shows. */
export interface CoverPlan {
  scenery: Scenery;
  /** Drawn the other way round, so that films with the same place can still be told apart. */
  isMirrored: boolean;
}

/** Places that could be in any film. */
const ANYWHERE = ['sea', 'mountains', 'road', 'street', 'moon', 'lamp'] as const;

/**
 * The same film has the same cover, on every computer: the place that its pack opens with, or one that follows from the
 * name of the film alone.
 */
export function coverPlan(id: string, opening: Scenery | null): CoverPlan {
  if (opening !== null) return { scenery: opening, isMirrored: false };
  const number = numberFrom(id);
  return {
    scenery: ANYWHERE[Math.floor(number / 2) % ANYWHERE.length] ?? 'lamp',
    isMirrored: number % 2 === 1,
  };
}

/** A whole number that follows from a text: FNV-1a, its bits stirred as MurmurHash3 ends, for names are much alike. */
function numberFrom(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
