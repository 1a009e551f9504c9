import { z } from 'zod';
import { ENTRY_KINDS, VERDICTS } from '../pack/entry-kinds';
import { noteText } from '../notes/note-text';

/** Characters of a body that an editor may hold: more than a pack takes, so that a paste is refused in words and not lost. */
const LONGEST_BODY = 40_000;

/** One line as it is kept: nothing breaks it. */
export const oneLine = z
  .string()
  .max(2_000)
  .transform((typed) => noteText(typed).replace(/\s+/g, ' ').trim());
/** Several, none of them empty. */
export const lines = z
  .array(oneLine)
  .max(200)
  .transform((all) => all.filter((line) => line !== ''));

/**
 * An entry as its author types it: texts, whatever they hold, for a draft with mistakes can be kept, too. What is
 * wrong with them is for the checks to say.
 */
export const entryForm = z.strictObject({
  title: oneLine.transform((title) => (title === '' ? 'Untitled' : title)),
  body: z.string().max(LONGEST_BODY).transform(bodyText),
  kind: z.enum(ENTRY_KINDS),
  /** As in the sources: `0:01:40 to 0:02:30`. */
  cues: lines,
  revealsAt: oneLine,
  people: lines,
  places: lines,
  songs: lines,
  scenes: lines,
  films: lines,
  tags: lines,
  /** As in the sources: a source and what in it, `editor own note`. */
  sources: lines,
  verdict: z.enum(VERDICTS),
  verdictNote: oneLine,
  weight: z.number().min(0).max(1),
});
export type EntryForm = z.infer<typeof entryForm>;
/** As a window sends it. */
export type TypedEntry = z.input<typeof entryForm>;

/** The lists of an entry, as the sources name them. */
export const FORM_LISTS = [
  'cues',
  'people',
  'places',
  'songs',
  'scenes',
  'films',
  'tags',
  'sources',
] as const satisfies readonly (keyof EntryForm)[];

/** A title would begin another entry: a line that looks like one is told not to be. */
function bodyText(typed: string): string {
  return noteText(typed).replace(/^(?=# )/gm, '\\');
}

/** An entry that says nothing yet, at a moment of the film; `at` as the sources write it. */
export function newEntry(at: string, text: Pick<EntryForm, 'title' | 'body'>): EntryForm {
  return {
    ...text,
    kind: 'trivia',
    cues: [at],
    revealsAt: at,
    people: [],
    places: [],
    songs: [],
    scenes: [],
    films: [],
    tags: [],
    sources: [`editor own note at ${at}`],
    verdict: 'confirmed',
    verdictNote: '',
    weight: 0.5,
  };
}
