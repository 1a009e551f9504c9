import { formatFilmTime } from '../film-time';
import type { NotesOfFilm } from './views';

/**
 * With it, spreadsheets read the file as UTF-8; without it, the most used one reads an older code page and
 * spoils every accent. A reader that knows UTF-8 skips it.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for a formula when it stands first in a cell, also in its full-width form. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell, always quoted, a quote in it doubled. A text that would be run as a formula has an apostrophe put
 * before it, as spreadsheets themselves do. So that nothing is lost, a text that looks as if that had been done
 * already gets one more: whoever reads the file takes one apostrophe off where `'` comes before such a sign.
 */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Notes as RFC 4180 has it: a head, a line for each note, CRLF at the end of every line. */
export function notesAsCsv({ notes }: NotesOfFilm): string {
  const head = ['Time', 'Seconds', 'Kind', 'Scene', 'About', 'Text', 'Kept at'];
  const rows = notes.map(({ at, text, scene, about, createdAt }) => [
    formatFilmTime(at),
    at.toFixed(3),
    text === '' ? 'bookmark' : 'note',
    scene?.title ?? '',
    about?.title ?? '',
    text,
    createdAt,
  ]);
  const lines = [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}
