import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { momentsOf, NOTICE_LEAD } from '#shared/watch/notices';

/** Moments at which what a viewer sees changes by itself, pop-ups aside: in order, each once. */
export function boundariesOf({ manifest, scenes, songs, entries }: Pack): FilmSeconds[] {
  const notices = entries
    .filter(({ kind }) => kind === 'notice')
    .flatMap(momentsOf)
    .flatMap((at) => [filmSeconds(Math.max(0, at - NOTICE_LEAD)), at]);
  const moments = new Set([
    ...[...scenes, ...songs].flatMap(({ start, end }) => [start, end]),
    ...manifest.landmarks.map(({ at }) => at),
    ...notices,
    manifest.film.runtimeSeconds,
  ]);
  return [...moments].sort((a, b) => a - b);
}
