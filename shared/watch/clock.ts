import { clampToFilm, type FilmSeconds } from '../film-time';

/**
 * Where the film was at a known instant. Film time in between is arithmetic, so nothing ticks and
 * nothing drifts: every pause, seek, nudge and change of rate makes a new anchor.
 */
export interface Anchor {
  position: FilmSeconds;
  /** Monotonic milliseconds of the main process when the film was at `position`. */
  at: number;
  /** Film seconds per second. */
  rate: number;
  playing: boolean;
}

/** Film time at the monotonic instant `now` (ms), inside a film of `runtime` seconds. */
export function positionAt(anchor: Anchor, now: number, runtime: FilmSeconds): FilmSeconds {
  if (!anchor.playing) return clampToFilm(anchor.position, runtime);
  return clampToFilm(anchor.position + ((now - anchor.at) / 1000) * anchor.rate, runtime);
}

/** Milliseconds until a playing film reaches `moment`: 0 if it has, Infinity if it never will. */
export function millisecondsUntil(anchor: Anchor, moment: FilmSeconds, now: number): number {
  const elapsed = anchor.playing ? ((now - anchor.at) / 1000) * anchor.rate : 0;
  const remaining = moment - anchor.position - elapsed;
  if (remaining <= 0) return 0;
  return anchor.playing && anchor.rate > 0 ? (remaining / anchor.rate) * 1000 : Infinity;
}
