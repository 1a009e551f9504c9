import { z } from 'zod';
import { draft, note } from '#shared/notes/note';

/** `notes.json`: a viewer's notes on all films, those removed last, and what is being typed. */
export const pages = z.strictObject({
  notes: z.array(note),
  /** The last removed first. */
  removed: z.array(note),
  drafts: z.array(draft),
});
export type Pages = z.infer<typeof pages>;

export const EMPTY_PAGES: Pages = { notes: [], removed: [], drafts: [] };
