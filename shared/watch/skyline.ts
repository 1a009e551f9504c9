import type { FilmSeconds } from '../film-time';

/** Film seconds that one house of the skyline stands for: a few pixels wide in a window, and seldom empty. */
export const HOUSE_WIDTH = 48;

/**
 * How many notes there are along a film, as the heights of houses in a row.
 * @param cues moments of notes, in any order; those outside the film are left out
 * @returns one height for each begun `HOUSE_WIDTH` of the film, 1 where most notes are and 0 where there are none
 */
export function skyline(cues: readonly FilmSeconds[], runtime: FilmSeconds): number[] {
  const counts = Array.from({ length: Math.ceil(runtime / HOUSE_WIDTH) }, () => 0);
  for (const at of cues) {
    const house = Math.floor(at / HOUSE_WIDTH);
    const count = at < runtime ? counts[house] : undefined;
    if (count !== undefined) counts[house] = count + 1;
  }
  const highest = Math.max(1, ...counts);
  return counts.map((count) => count / highest);
}
