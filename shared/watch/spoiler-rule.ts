import { FILM_START, type FilmSeconds } from '../film-time';

/** How much of the film a viewer knows. */
export interface Viewpoint {
  /** Has seen the whole film before. */
  seen: boolean;
  /** The furthest point watched; seeking ahead does not move it. */
  frontier: FilmSeconds;
}

/** Somebody who has not seen a second of the film: what holds until a viewer says otherwise. */
export const NEWCOMER: Viewpoint = { seen: false, frontier: FILM_START };

/**
 * The spoiler rule. Everything that shows pack content asks here: pop-ups, search, people, places,
 * scenes, songs, the timeline, counts. What it refuses must leave no trace at all.
 * @param revealsAt film second from which a first-time viewer may know
 */
export function isRevealed(revealsAt: FilmSeconds, viewpoint: Viewpoint): boolean {
  return revealsAt <= lastRevealed(viewpoint);
}

/** The same rule for whoever asks it of thousands of entries: what is revealed at this second or before may be known. */
export function lastRevealed({ seen, frontier }: Viewpoint): number {
  return seen ? Infinity : frontier;
}
