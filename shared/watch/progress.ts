import { FILM_START, type FilmSeconds } from '../film-time';
import type { Viewpoint } from './spoiler-rule';

/** Whether this is somebody's first time; `unknown` until the viewer has said it. */
export type Audience = 'unknown' | 'first' | 'seen';

/** How far a viewer has come. */
export interface Progress {
  audience: Audience;
  /** The furthest point that was watched. */
  frontier: FilmSeconds;
  /**
   * True after a jump ahead of the frontier. What plays there does not count as watched until the viewer
   * says "I have seen up to here" or comes back: a slip of the hand must not reveal the ending.
   */
  ahead: boolean;
}

export const NO_PROGRESS: Progress = { audience: 'unknown', frontier: FILM_START, ahead: false };

/** What the spoiler rule needs of a progress. Who has not answered is treated as a newcomer. */
export function viewpointOf(progress: Progress): Viewpoint {
  return { seen: progress.audience === 'seen', frontier: progress.frontier };
}

/** The film has played up to `position`. */
export function played(progress: Progress, position: FilmSeconds): Progress {
  if (progress.ahead || position <= progress.frontier) return returned(progress, position);
  return { ...progress, frontier: position };
}

/** The viewer has jumped to `position`. */
export function jumped(progress: Progress, position: FilmSeconds): Progress {
  if (position <= progress.frontier) return { ...progress, ahead: false };
  return { ...progress, ahead: true };
}

/** The viewer says that everything up to `position` has been watched. */
export function watchedUpTo(progress: Progress, position: FilmSeconds): Progress {
  const frontier = position > progress.frontier ? position : progress.frontier;
  return { ...progress, frontier, ahead: false };
}

function returned(progress: Progress, position: FilmSeconds): Progress {
  return progress.ahead && position <= progress.frontier ? { ...progress, ahead: false } : progress;
}
