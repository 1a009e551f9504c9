import { saidError } from '../said-error';
import { formatFilmTime, type FilmSeconds } from '../film-time';

/** Where the host stops the film to talk. No two stand at the same second, so its second names it. */
export interface PausePoint {
  at: FilmSeconds;
  /** Ids of the questions that are put to the room. */
  questions: string[];
  /** A question of the host's own; empty for none. */
  words: string;
}

/** More than an evening can bear; keeps the list a list. */
export const MOST_PAUSE_POINTS = 40;

function second({ at }: Pick<PausePoint, 'at'>): number {
  return Math.floor(at);
}

/**
 * Adds a point, or puts it in the place of the one at `from`. The list stays in the order of the film.
 * @throws FootlightError `bad-request` for a moment outside the film, a second that is taken, or one point too many
 */
export function withPoint(
  points: readonly PausePoint[],
  point: PausePoint,
  runtime: FilmSeconds,
  from?: FilmSeconds,
): PausePoint[] {
  const others = from === undefined ? points : points.filter(({ at }) => at !== from);
  if (point.at < 1 || point.at > runtime - 1) {
    throw saidError('bad-request', 'errors.points.outside', {
      values: { first: '0:00:01', last: formatFilmTime(runtime - 1) },
      where: formatFilmTime(point.at),
      remedy: 'errors.points.outside.remedy',
    });
  }
  if (others.some((other) => second(other) === second(point))) {
    throw saidError('bad-request', 'errors.points.taken', {
      where: formatFilmTime(point.at),
      remedy: 'errors.points.taken.remedy',
    });
  }
  if (others.length >= MOST_PAUSE_POINTS) {
    throw saidError('bad-request', 'errors.points.full', {
      values: { most: MOST_PAUSE_POINTS },
      remedy: 'errors.points.full.remedy',
    });
  }
  return [...others, point].sort((a, b) => a.at - b.at);
}

/** Takes away the point at `at`; a list without one stays as it is. */
export function withoutPoint(points: readonly PausePoint[], at: FilmSeconds): PausePoint[] {
  return points.filter((point) => point.at !== at);
}

/** Points as they were kept, for a film whose pack may have changed since: what no longer fits is left out. */
export function fittingPoints(
  points: readonly PausePoint[],
  runtime: FilmSeconds,
  questions: ReadonlySet<string>,
): PausePoint[] {
  const taken = new Set<number>();
  return [...points]
    .sort((a, b) => a.at - b.at)
    .filter((point) => {
      if (point.at < 1 || point.at > runtime - 1 || taken.has(second(point))) return false;
      taken.add(second(point));
      return true;
    })
    .slice(0, MOST_PAUSE_POINTS)
    .map((point) => ({ ...point, questions: point.questions.filter((id) => questions.has(id)) }));
}
