import { z } from 'zod';
import { LONGEST_QUERY } from './limits';
import type { SearchesView } from './views';

const MOST_RECENT = 12;
const MOST_SAVED = 50;

const query = z.string().trim().min(1).max(LONGEST_QUERY);

/** A viewer's searches as they are kept, the latest first. */
export const keptSearches = z.strictObject({
  recent: z.array(query).max(MOST_RECENT),
  saved: z.array(query).max(MOST_SAVED),
});
export type KeptSearches = z.infer<typeof keptSearches>;

export const NO_SEARCHES: KeptSearches = { recent: [], saved: [] };

/** With a search that led somewhere, which then stands first. */
export function withRecent(searches: SearchesView, text: string): KeptSearches {
  const added = text.trim();
  if (added === '') return { ...copied(searches) };
  const others = searches.recent.filter((one) => !isSame(one, added));
  return { ...copied(searches), recent: [added, ...others].slice(0, MOST_RECENT) };
}

/** With a search saved, or no longer. The oldest gives way where there are too many. */
export function withSaved(searches: SearchesView, text: string, saved: boolean): KeptSearches {
  const meant = text.trim();
  const others = searches.saved.filter((one) => !isSame(one, meant));
  const list = saved && meant !== '' ? [meant, ...others].slice(0, MOST_SAVED) : others;
  return { ...copied(searches), saved: list };
}

/** Without what was searched lately; what was saved stays. */
export function withoutRecent(searches: SearchesView): KeptSearches {
  return { ...copied(searches), recent: [] };
}

function copied({ recent, saved }: SearchesView): KeptSearches {
  return { recent: [...recent], saved: [...saved] };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
