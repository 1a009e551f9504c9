import { parseFilmTime } from '#shared/film-time';

/** A short form that was not understood: what it is, and how it is written. */
export class NotUnderstood extends Error {
  constructor(
    message: string,
    readonly instead: string,
  ) {
    super(message);
  }
}

/** Keys whose values people write as a time of the film and the pack holds as seconds. */
export const TIME_KEYS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'at',
  'until',
  'revealsAt',
  'runtimeSeconds',
]);

const CUE = /^(\S+)(?: +to +(\S+))?(?: +in +([a-z0-9-]+))?$/;
const SOURCE = /^([a-z0-9-]+) +(.+)$/;

/**
 * What people write short in sources, in the long form of the pack: times (`0:26:33`),
 * cues (`0:01:40 to 0:02:30 in another-day-of-sun`) and sources (`imdb-trivia T10`).
 * @param keys where the value stands; an index stands for its place in a list
 * @throws NotUnderstood
 */
export function longForm(value: unknown, keys: readonly PropertyKey[]): unknown {
  if (typeof value !== 'string') return value;
  const last = keys.at(-1);
  const list = keys.at(-2);
  if (typeof last === 'string' && TIME_KEYS.has(last)) return time(value, last);
  if (typeof last !== 'number') return value;
  if (list === 'cues') return cue(value);
  return list === 'sources' ? source(value) : value;
}

function time(value: string, key: string): number {
  const seconds = parseFilmTime(value);
  if (seconds !== undefined) return seconds;
  throw new NotUnderstood(
    `${key}: ${JSON.stringify(value)} is no time`,
    'write hours, minutes and seconds: 0:26:33',
  );
}

function cue(value: string): unknown {
  const match = CUE.exec(value.trim());
  const at = match?.[1] === undefined ? undefined : parseFilmTime(match[1]);
  const until = match?.[2] === undefined ? undefined : parseFilmTime(match[2]);
  if (!match || at === undefined || (match[2] !== undefined && until === undefined)) {
    throw new NotUnderstood(
      `${JSON.stringify(value)} is no cue`,
      'write: 0:01:40 to 0:02:30 in scene-id',
    );
  }
  return {
    at,
    ...(until !== undefined && { until }),
    ...(match[3] !== undefined && { scene: match[3] }),
  };
}

function source(value: string): unknown {
  const match = SOURCE.exec(value.trim());
  if (match) return { source: match[1], ref: match[2] };
  throw new NotUnderstood(
    `${JSON.stringify(value)} names no source`,
    'write a source and a claim: imdb-trivia T10',
  );
}
