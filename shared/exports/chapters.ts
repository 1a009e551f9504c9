import type { Scene } from '../pack/catalogue';
import { copyMilliseconds, type ToCopy } from './copy-times';
import { oneLine } from './one-line';

/** A chapter in the time of a viewer's copy, in whole milliseconds. */
export interface Chapter {
  title: string;
  start: number;
  end: number;
}

/**
 * The scenes that a copy has, as chapters. A player lists them all at once: somebody who has not seen the film gets
 * numbers for names.
 */
export function chaptersOf(scenes: readonly Scene[], toCopy: ToCopy, seen: boolean): Chapter[] {
  return scenes
    .map(({ title, start, end }) => ({
      title,
      start: copyMilliseconds(toCopy(start)),
      end: copyMilliseconds(toCopy(end)),
    }))
    .filter(({ start, end }) => end > start)
    .map(({ title, start, end }, index) => ({
      title: (seen && oneLine(title)) || `Chapter ${String(index + 1)}`,
      start,
      end,
    }));
}
