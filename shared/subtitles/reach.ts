import type { SubtitleLine } from './line';

/** Seconds beyond the furthest point watched: a clock that is a little late still finds the line just heard. */
const REACH = 60;

/**
 * The second of a file up to which its lines may be shown. The file is the viewer's own, and yet its later lines give
 * the film away: a first-time viewer is shown none that the film has not come to.
 * @param watched the furthest point watched, in seconds of the file
 * @returns Infinity for somebody who has seen the film
 */
export function reachOf(watched: number, seen: boolean): number {
  return seen ? Infinity : watched + REACH;
}

export function isWithinReach(line: SubtitleLine, reach: number): boolean {
  return line.start <= reach;
}
