import { LONGEST_FILM, plausible, shortText } from '../believable';
import type { Media } from '../source';

/** D-Bus values as the client gives them: a variant is its type and a list of one value. */
export function valueOf(variant: unknown): unknown {
  return Array.isArray(variant) && Array.isArray(variant[1])
    ? (variant[1] as unknown[])[0]
    : undefined;
}

/** A dictionary of variants by name, as far as it is one. */
export function dictionaryOf(given: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  if (!Array.isArray(given)) return found;
  for (const pair of given as unknown[]) {
    if (Array.isArray(pair) && typeof pair[0] === 'string') found.set(pair[0], valueOf(pair[1]));
  }
  return found;
}

/** What an MPRIS player says it plays (`Metadata`); null where that is nothing. */
export function mediaOf(metadata: unknown): Media | null {
  const said = dictionaryOf(metadata);
  const length = secondsOf(said.get('mpris:length'));
  const title = shortText(said.get('xesam:title'));
  const path = shortText(said.get('xesam:url'));
  if (length === null && title === null && path === null) return null;
  // A length of nothing is what a live stream has.
  return { path, title, duration: length === 0 ? null : length, frameRate: null };
}

/** The object path by which a player knows its track. */
export function trackOf(metadata: unknown): string | undefined {
  const track = dictionaryOf(metadata).get('mpris:trackid');
  return typeof track === 'string' && track.startsWith('/') ? track : undefined;
}

/** Seconds of what MPRIS counts in microseconds, if a film can have so many. */
export function secondsOf(microseconds: unknown): number | null {
  const value = plausible(microseconds, 0, LONGEST_FILM * 1e6);
  return value === null ? null : value / 1e6;
}
