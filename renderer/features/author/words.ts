import { filmSeconds, parseFilmTime, type FilmSeconds } from '#shared/film-time';

/** Who wrote a pack, until somebody says it. */
export const SOMEBODY = 'a viewer';

/** A running time as people write it, with a bare number for minutes; undefined where it is none. */
export function runtimeFrom(text: string): FilmSeconds | undefined {
  const trimmed = text.trim();
  return /^\d{1,3}$/.test(trimmed) ? filmSeconds(Number(trimmed) * 60) : parseFilmTime(trimmed);
}

/** A count with its noun: `1 problem`, `2 problems`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
