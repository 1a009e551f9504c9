/** What players say of themselves is checked like anything that comes from elsewhere. */

/** A number that a film can have, or null. */
export function plausible(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

/** A line of text that can be shown, or null. */
export function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Signs that steer something are not shown where they come from elsewhere.
  const text = value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
  return text === '' ? null : text.slice(0, 500);
}

/** No film is longer than a day, in seconds. */
export const LONGEST_FILM = 86_400;
