import { z } from 'zod';
import { LONGEST_NOTE } from '../notes/limits';
import { typedText } from '../notes/note';
import { id, line, moment } from '../pack/fields';
import { ABOUT_REQUESTS } from './about-form';
import { entryForm } from './entry-form';

const nothing = z.undefined();

/** What a draft is begun with. */
export const beginning = z.discriminatedUnion('from', [
  /** The scenes, parts and names of the film that is open. */
  z.strictObject({ from: z.literal('film'), title: line, author: line }),
  /** The same, and the viewer's own notes as entries. */
  z.strictObject({ from: z.literal('notes'), title: line, author: line }),
  z.strictObject({
    from: z.literal('nothing'),
    title: line,
    author: line,
    year: z.int().min(1870).max(2200),
    runtime: moment.refine((seconds) => seconds >= 60, 'a film runs for a minute at least'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is written en or pt-BR'),
    director: line,
  }),
]);
export type Beginning = z.infer<typeof beginning>;

/** What the author's view may ask, beside what every window may. */
export const AUTHOR_REQUESTS = {
  beginDraft: beginning,
  /** Works on a draft; the film that it belongs to is opened. */
  openDraft: z.strictObject({ id }),
  /** Takes a draft away, to be put back or not. */
  removeDraft: z.strictObject({ id }),
  /** Puts back the draft that was removed last. */
  restoreDraft: nothing,
  getDraft: nothing,
  getDraftEntry: z.strictObject({ id }),
  /** Stamps a second, to be given a line later. */
  stampMoment: z.strictObject({ at: moment }),
  /** Keeps what is being typed at a stamped moment. */
  keepLine: z.strictObject({ id, text: typedText }),
  /** Gives a stamped moment its line: it becomes an entry. */
  writeMoment: z.strictObject({ id, text: typedText.pipe(z.string().min(1).max(LONGEST_NOTE)) }),
  dropMoment: z.strictObject({ id }),
  /** An empty entry at a moment, to be written. */
  addDraftEntry: z.strictObject({ at: moment }),
  keepDraftEntry: z.strictObject({ id, form: entryForm }),
  removeDraftEntry: z.strictObject({ id }),
  /** Cuts the scene that is on at that second. */
  cutScene: z.strictObject({ at: moment }),
  /** Joins the scene to the one before it. */
  joinScene: z.strictObject({ id }),
  /** Moves the beginning of a scene by some seconds. */
  moveCut: z.strictObject({ id, by: z.number().min(-600).max(600) }),
  /** Changes what a scene is called, what happens in it, or whether notes keep quiet in it. */
  keepScene: z.strictObject({
    id,
    title: line.optional(),
    summary: typedText.optional(),
    quiet: z.boolean().optional(),
  }),
  ...ABOUT_REQUESTS,
  undoDraft: nothing,
  /** Builds the draft, and opens it as a film. */
  tryDraft: nothing,
  /** Back from the draft that was tried to the film that it was made of. */
  leaveTry: nothing,
  /** Asks the author for a folder, and writes the sources there. */
  saveDraftSources: nothing,
  /** Asks the author where to, and writes the built pack as one file. */
  saveDraftPack: nothing,
} as const satisfies Record<string, z.ZodType>;
