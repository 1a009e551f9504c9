import { z } from 'zod';
import { filmSeconds, formatFilmTime, type FilmSeconds } from '#shared/film-time';
import { FootlightError } from '#shared/errors';
import { manifest } from '#shared/pack/manifest';
import type { Stretch } from './scene-borders';

/** What is known of a film before anybody has written about it. */
export interface NewFilm {
  id: string;
  title: string;
  year: number;
  runtime: FilmSeconds;
  directors: string[];
  language: string;
  /** When somebody speaks, in order; nothing of what is said. */
  lines?: readonly Stretch[];
}

/** A shorter film cannot be divided into anything. */
const SHORTEST_FILM = 10;

const { film } = manifest.shape;

/** What an author says of a new film, checked as the manifest will be. */
export const newFilm = z.object({
  id: manifest.shape.id,
  title: film.shape.title,
  year: film.shape.year,
  directors: z.array(film.shape.directors.element).max(20),
  language: manifest.shape.language,
});

/** The lines of subtitles as bare times. */
export function timesOnly(lines: readonly Stretch[]): Stretch[] {
  return lines.map(({ start, end }) => ({ start, end }));
}

/**
 * How long the film is: as said, else up to the next whole minute after the last line of its subtitles.
 * @throws FootlightError `bad-request` if neither says it, the film is too short, or its subtitles are of a longer one
 */
export function runtimeOf(
  said: FilmSeconds | undefined,
  lines: readonly Stretch[] | undefined,
): FilmSeconds {
  const last = Math.max(0, ...(lines ?? []).map(({ end }) => end));
  if (said === undefined && lines === undefined)
    throw refusal(
      'Nothing says how long the film is.',
      'Write --runtime 1:32:00, or name its subtitle file: --subtitles FILE.srt',
    );
  if (said !== undefined && last > said)
    throw refusal(
      `The subtitles go on until ${formatFilmTime(last)}, but the film is said to end at ${formatFilmTime(said)}.`,
      'Correct --runtime, or take the subtitle file of this release of the film.',
    );
  const runtime = said ?? filmSeconds(Math.ceil(last / 60) * 60);
  if (runtime < SHORTEST_FILM)
    throw refusal(
      `A film of ${String(runtime)} seconds is too short.`,
      'Write hours, minutes and seconds: --runtime 1:32:00',
    );
  // Sources are written to a tenth of a second.
  return filmSeconds(Math.floor(runtime * 10 + 1e-6) / 10);
}

function refusal(message: string, remedy: string): FootlightError {
  return new FootlightError('bad-request', message, { remedy });
}
