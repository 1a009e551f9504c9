import { filmSeconds, parseFilmTime, type FilmSeconds } from '#shared/film-time';

/** Two ways to write the same running time. */
export const RUNTIMES = { clock: '1:45:00', minutes: '105' };

/** How languages are written: the same in all of them. */
export const LANGUAGE_TAGS = 'en, de, pt-BR';

/** A running time as people write it, with a bare number for minutes; undefined where it is none. */
export function runtimeFrom(text: string): FilmSeconds | undefined {
  const trimmed = text.trim();
  return /^\d{1,3}$/.test(trimmed) ? filmSeconds(Number(trimmed) * 60) : parseFilmTime(trimmed);
}
