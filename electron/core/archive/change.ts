import type { AskedChange } from '#shared/shelf/views';

/** What tells one version of a pack from another. */
export interface PackVersion {
  version: string;
  seal: string;
  film: { title: string; year: number };
  /** It came with the app. */
  isBundled?: boolean;
}

/**
 * How a pack that comes stands to the one of its name that is there. `new`, `update` and `identical` are what whoever
 * opens a file means; before the others, somebody is asked.
 */
export type Change = 'new' | 'update' | 'identical' | AskedChange;

export function changeBetween(present: PackVersion | undefined, incoming: PackVersion): Change {
  if (!present) return 'new';
  if (present.seal === incoming.seal) return 'identical';
  const isSameFilm =
    present.film.title === incoming.film.title && present.film.year === incoming.film.year;
  if (!isSameFilm) return 'other-film';
  const order = compareVersions(incoming.version, present.version);
  if (order === 0) return 'same-version';
  if (order < 0) return 'downgrade';
  // Whoever made it, it is not who made the app.
  return present.isBundled === true ? 'over-bundled' : 'update';
}

const ASKED: readonly AskedChange[] = ['downgrade', 'same-version', 'other-film', 'over-bundled'];

/** Whether somebody is asked before a pack takes the place of the one that is there. */
export function isAsked(change: Change): change is AskedChange {
  return ASKED.some((asked) => asked === change);
}

/** Below 0 if version `a` comes before version `b`, 0 if they are the same; both are three numbers: 1.2.3. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
