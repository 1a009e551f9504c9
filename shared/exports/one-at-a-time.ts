import type { Cue } from './cue';

/** A stretch during which the same cues are shown. */
export interface Together {
  start: number;
  end: number;
  /** One or more, the one that came first before the others. */
  cues: Cue[];
}

/**
 * Cues as stretches that follow one another and never overlap: where two are shown at once, one stretch holds both.
 * For players that know only one subtitle at a time.
 * @param cues by their start
 */
export function oneAtATime(cues: readonly Cue[]): Together[] {
  const bounds = [...new Set(cues.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((end, i) => {
    const start = bounds[i] ?? end;
    const open = cues.filter((cue) => cue.start <= start && cue.end >= end);
    return open.length > 0 ? [{ start, end, cues: open }] : [];
  });
}
