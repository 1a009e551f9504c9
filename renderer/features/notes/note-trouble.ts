import type { Say } from '#shared/language/say';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { noteText } from '#shared/notes/note-text';

/** Why a text cannot be kept: by how many characters it is too long, or what main says. */
export type NoteTrouble = { tooMany: number } | { words: string };

/** How much too long a text is; undefined if it is not. */
export function tooLong(text: string): NoteTrouble | undefined {
  if (text.length <= LONGEST_NOTE) return undefined;
  const tooMany = noteText(text).length - LONGEST_NOTE;
  return tooMany > 0 ? { tooMany } : undefined;
}

export function noteTroubleWords(trouble: NoteTrouble, say: Say): string {
  if ('words' in trouble) return trouble.words;
  return say('notes.too-long', { holds: LONGEST_NOTE, more: trouble.tooMany });
}
