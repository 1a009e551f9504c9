import { FootlightError } from '#shared/errors';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { noteText } from '#shared/notes/note-text';

/** What went wrong and what to do about it, in one line. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof FootlightError)) {
    return error instanceof Error ? error.message : String(error);
  }
  return [error.message, error.remedy].filter((words) => words !== undefined).join(' ');
}

/** Says how much too long a text is; undefined if it is not. */
export function tooLong(text: string): string | undefined {
  if (text.length <= LONGEST_NOTE) return undefined;
  const beyond = noteText(text).length - LONGEST_NOTE;
  if (beyond <= 0) return undefined;
  const [holds, more] = [LONGEST_NOTE, beyond].map((count) => count.toLocaleString('en'));
  return `A note holds ${String(holds)} characters; this one has ${String(more)} too many.`;
}
