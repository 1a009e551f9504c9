import type { FilmSeconds } from '../film-time';

/**
 * How far a room has come that watches one film together. The host may look ahead, try things and slip; whoever
 * sits in the room has seen only what ran on.
 */
export interface AudienceProgress {
  /** The furthest second that the room has watched. */
  frontier: FilmSeconds;
  /** After a jump ahead of that: where the film went to, and how many seconds it left out. */
  skipped: { to: FilmSeconds; gap: number } | null;
}

/** The longest jump, in seconds, that can be a correction of the clock rather than a part left out. */
export const LONGEST_CORRECTION = 60;

/**
 * The film ran on to `position`. After a short jump it has to run for as long as it left out before it counts
 * again: then the clock was only corrected, and the room has been watching all the while. A key that is held
 * down leaves out much and runs nothing.
 */
export function ranTo(progress: AudienceProgress, position: FilmSeconds): AudienceProgress {
  const { frontier, skipped } = progress;
  if (position <= frontier) return skipped ? { frontier, skipped: null } : progress;
  if (!skipped) return { frontier: position, skipped: null };
  const isCorrection = skipped.gap <= LONGEST_CORRECTION && position - skipped.to >= skipped.gap;
  return isCorrection ? { frontier: position, skipped: null } : progress;
}

/** The film was moved to `position`. */
export function movedTo({ frontier }: AudienceProgress, position: FilmSeconds): AudienceProgress {
  if (position <= frontier) return { frontier, skipped: null };
  return { frontier, skipped: { to: position, gap: position - frontier } };
}

/** The host says that the room has seen everything up to `position`. */
export function hasSeen({ frontier }: AudienceProgress, position: FilmSeconds): AudienceProgress {
  return { frontier: position > frontier ? position : frontier, skipped: null };
}
