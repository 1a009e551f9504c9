import type { HeldEntry } from '#shared/watch/account';

/** Held for reasons that no list needs: what never pops up is found by search and in the pages. */
const UNLISTED: ReadonlySet<string> = new Set(['no-cue', 'notice']);

/** Whether lists of what is held back name an entry. */
export function isListed({ reason }: HeldEntry): boolean {
  return !UNLISTED.has(reason);
}
