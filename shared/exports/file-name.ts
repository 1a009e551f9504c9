/** Letters of a film's title that a file name keeps. */
const LONGEST_TITLE = 80;

/**
 * A name for a file about a film that every system takes: `A Film - notes.md`.
 * @param holds what is in it, in a word that every system takes
 */
export function exportFileName(title: string, holds: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Cs}/gu, '')
    .trim();
  return `${safe === '' ? 'Film' : safe} - ${holds}.${extension}`;
}
