import { formatFilmTime } from '../film-time';
import type { NotesOfFilm } from './views';

/** What Markdown, and its wider dialects, would read as something else than itself, anywhere in a line. */
const SPECIAL = /[\\`*_[\]<|~$]/g;
/** An ampersand that could begin a character's name. */
const NAMES_A_CHARACTER = /&(?=[#\w])/g;
/** What makes a heading, a list, a quotation or a rule at the beginning of a line. */
const AT_LINE_START = /^[-+=#>]/;
const NUMBERED = /^(\d{1,9})([.)])/;

function escaped(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(NAMES_A_CHARACTER, '\\&');
}

/** A blank at the beginning would be dropped, or four of them make a piece of code: the first is written by its number. */
function textLine(line: string): string {
  return escaped(line)
    .replace(AT_LINE_START, '\\$&')
    .replace(NUMBERED, '$1\\$2')
    .replace(/^[ \t]/, (blank) => `&#${String(blank.charCodeAt(0))};`);
}

function titleLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim()).replaceAll('#', '\\#');
}

/**
 * A plain text as Markdown that shows just that, in paragraphs: a line's end is a hard break, an empty line a new paragraph. Further empty lines are
 * paragraphs of one hard blank, because Markdown takes many for one.
 */
export function markdownOf(text: string): string[] {
  const written: string[] = [];
  let lines: string[] = [];
  let empty = 0;
  for (const line of text.split('\n')) {
    if (line === '') {
      empty += 1;
      continue;
    }
    if (empty > 0) {
      written.push(lines.join('\\\n'), ...Array.from({ length: empty - 1 }, () => '&nbsp;'));
      lines = [];
      empty = 0;
    }
    lines.push(textLine(line));
  }
  return [...written, lines.join('\\\n')];
}

/**
 * Notes as CommonMark: a heading for each with its moment (the second that has begun) and its scene, then the
 * text as it was typed. What Footlight adds is set in italics, which no text of a note can be.
 */
export function notesAsMarkdown({ film, notes }: NotesOfFilm): string {
  const blocks = [`# ${titleLine(`Notes on ${film.title} (${String(film.year)})`)}`];
  for (const { at, text, scene, about } of notes) {
    const place = scene ? ` · ${titleLine(scene.title)}` : '';
    blocks.push(`## ${formatFilmTime(at)}${place}`);
    if (about) blocks.push(`*About: ${titleLine(about.title)}*`);
    blocks.push(...(text === '' ? ['*Bookmark*'] : markdownOf(text)));
  }
  return `${blocks.join('\n\n')}\n`;
}
