import { sameData } from './same-data';
import { valueWords } from './value-words';

/** One field that differs between two versions of something. */
export interface FieldChange {
  field: string;
  /** In words; of a list that is compared item by item, what is gone and what has come. */
  before: string;
  after: string;
  /** What a first-time viewer may know has moved to an earlier or to a later moment. */
  spoiler?: 'earlier' | 'later';
}

/** Objects of a pack as plain data. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields in which two versions differ, in the order in which they stand.
 * @param reveal the field that says from when on it may be known
 */
export function fieldChanges(before: Fields, after: Fields, reveal?: string): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    if (sameData(old, now)) return [];
    const words = inWords(field, old, now);
    const moved = field === reveal ? direction(old, now) : undefined;
    return [{ field, ...words, ...(moved && { spoiler: moved }) }];
  });
}

/** Moments count from the start where none is given. */
function direction(old: unknown, now: unknown): 'earlier' | 'later' {
  return Number(now ?? 0) < Number(old ?? 0) ? 'earlier' : 'later';
}

function inWords(field: string, old: unknown, now: unknown): { before: string; after: string } {
  const [before, after] = [valueWords(field, old), valueWords(field, now)];
  // Where the words are the same, the data say it.
  return before === after
    ? { before: JSON.stringify(old ?? null), after: JSON.stringify(now ?? null) }
    : { before, after };
}
