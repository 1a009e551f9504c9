import { z } from 'zod';
import { id, moment } from '../pack/fields';
import { LONGEST_DRAFT, LONGEST_NOTE } from './limits';
import { noteText } from './note-text';

const tooLong = `a note holds at most ${LONGEST_NOTE.toLocaleString('en')} characters`;

/** What a viewer wrote, as windows send it; empty for a bookmark. */
export const typedText = z
  .string()
  .max(LONGEST_DRAFT, tooLong)
  .transform(noteText)
  .pipe(z.string().max(LONGEST_NOTE, tooLong));

/** A note or, where its text is empty, a bookmark: what a viewer kept at a moment of a film. */
export const note = z.strictObject({
  id,
  /** Id of the film's pack. */
  film: id,
  at: moment,
  text: z.string().max(LONGEST_NOTE),
  /** When it was first kept: ISO 8601, universal time. */
  createdAt: z.iso.datetime(),
  /** Id of the entry, scene or chapter that was open when it was begun. */
  about: id.optional(),
});
export type Note = z.infer<typeof note>;

/** What was typed and not kept yet: a new note, or with `note` a change of that one. At most one for each. */
export const draft = z.strictObject({
  film: id,
  note: id.optional(),
  at: moment,
  /** As it was typed. */
  text: z.string().max(LONGEST_DRAFT),
  about: id.optional(),
});
export type Draft = z.infer<typeof draft>;
