import type { Note } from '../notes/note';
import { markdownOf } from '../notes/markdown';
import { longestReading, readingSeconds } from '../watch/reading-time';
import { newEntry, type EntryForm } from './entry-form';
import { freeId, secondInId } from './own-id';
import { timeText, wholeSecond } from './time-text';
import { titleOf } from './title-of';

/** An entry of one's own with the id under which it is kept. */
export interface OwnEntry {
  id: string;
  form: EntryForm;
}

/** A second that was stamped and waits for a line. */
export interface StampedMoment {
  id: string;
  at: number;
  /** What was typed and not made an entry yet. */
  line?: string | undefined;
}

/** Pop-ups of notes end a little before the limit, so that "Read on" has room. */
const POP_UP_SECONDS = longestReading({ kind: 'trivia', cues: [{ at: 0 as never }] }) - 1;
const PAGE_SECONDS = longestReading({ kind: 'essay', cues: [] }) - 1;
/** Characters of one entry: Markdown writes some of them as two or more, and a body holds 20,000. */
const LONGEST_PIECE = 3_000;
/** Lines of one entry, each a piece of its tree, which holds 500. */
const MOST_LINES = 100;

const READ_ON = 'Read on';

/**
 * A typed text as an entry that pops up at its second and is revealed then. What is too long for a pop-up goes on in
 * entries that are only opened, each linked from the one before.
 * @param taken ids that are in use; those of the new entries are added
 */
export function entriesFromText(text: string, at: number, taken: Set<string>): OwnEntry[] {
  const moment = timeText(wholeSecond(at));
  const pieces = piecesOf(text);
  const ids = pieces.map(() => newEntryId(at, taken));
  const title = titleOf(text);
  return pieces.map((piece, index) => {
    const next = ids[index + 1];
    const body = markdownOf(piece);
    if (next !== undefined) body.push(`[${READ_ON}](#${next})`);
    const form = newEntry(moment, { title, body: body.join('\n\n') });
    const id = ids[index] ?? '';
    if (index === 0) return { id, form };
    return {
      id,
      form: { ...form, title: `${title} (${String(index + 1)})`, kind: 'essay', cues: [] },
    };
  });
}

/** @param taken ids that are in use; the new one is added */
export function newEntryId(at: number, taken: Set<string>): string {
  const id = freeId(`note-${secondInId(wholeSecond(at))}`, taken);
  taken.add(id);
  return id;
}

/** A viewer's notes as entries, and their bookmarks as moments that wait for a line, in the order of the film. */
export function fromNotes(
  notes: readonly Pick<Note, 'at' | 'text'>[],
  taken: Set<string>,
): { entries: OwnEntry[]; moments: StampedMoment[] } {
  const sorted = [...notes].sort((a, b) => a.at - b.at);
  const momentIds = new Set<string>();
  return {
    entries: sorted.flatMap(({ at, text }) => {
      const words = text.trim();
      return words === '' ? [] : entriesFromText(words, at, taken);
    }),
    moments: sorted
      .filter(({ text }) => text.trim() === '')
      .map(({ at }) => newMoment(wholeSecond(at), momentIds)),
  };
}

/** @param taken ids of the moments that there are; that of the new one is added */
export function newMoment(at: number, taken: Set<string>): StampedMoment {
  const id = freeId(`at-${secondInId(at)}`, taken);
  taken.add(id);
  return { id, at };
}

/** A text in pieces that can be read in time: the first one as a pop-up, the others on a page. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  // Many empty lines are one gap.
  let rest = text.replace(/\n{3,}/g, '\n\n');
  while (rest !== '') {
    const length = lengthWithin(rest, pieces.length === 0 ? POP_UP_SECONDS : PAGE_SECONDS);
    const piece = rest.slice(0, length).trim();
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(length).trim();
  }
  return pieces;
}

/** How many characters of the text can be read within so many seconds: up to the end of a word, if one ends there. */
function lengthWithin(text: string, seconds: number): number {
  const fits = (length: number): boolean =>
    length <= LONGEST_PIECE &&
    text.slice(0, length).split('\n').length <= MOST_LINES &&
    secondsOf(text.slice(0, length)) <= seconds;
  if (fits(text.length)) return text.length;
  let [low, high] = [1, Math.min(text.length, LONGEST_PIECE)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  const end = text.slice(0, low).search(/\s\S*$/);
  if (end > 0) return end;
  // Within a word longer than all that: not between the halves of one character.
  return low > 1 && /[\uD800-\uDBFF]/.test(text.charAt(low - 1)) ? low - 1 : low;
}

function secondsOf(text: string): number {
  return readingSeconds([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
}
