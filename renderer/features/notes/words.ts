import { LONGEST_NOTE } from '#shared/notes/limits';
import { noteText } from '#shared/notes/note-text';

/** Says how much too long a text is; undefined if it is not. */
export function tooLong(text: string): string | undefined {
  if (text.length <= LONGEST_NOTE) return undefined;
  const beyond = noteText(text).length - LONGEST_NOTE;
  if (beyond <= 0) return undefined;
  const [holds, more] = [LONGEST_NOTE, beyond].map((count) => count.toLocaleString('en'));
  return `A note holds ${String(holds)} characters; this one has ${String(more)} too many.`;
}
