import { z } from 'zod';
import { ENTRY_KINDS, VERDICTS } from './entry-kinds';
import { id, line, moment, sourceRef, text } from './fields';
import { richText } from './rich-text';

/** When an entry is worth showing: from `at`, starting no later than `until`. */
export const cue = z
  .strictObject({ at: moment, until: moment.optional(), scene: id.optional() })
  .refine((value) => value.until === undefined || value.until >= value.at, {
    message: 'a cue ends after it begins',
    path: ['until'],
  });
export type Cue = z.infer<typeof cue>;

const ids = z.array(id).max(100).default([]);
const lines = z.array(line).max(100).default([]);

/** One thing to know about the film: what search finds, what pops up, what a reader opens. */
export const entry = z
  .strictObject({
    id,
    kind: z.enum(ENTRY_KINDS),
    title: line,
    /** Markdown, as its author wrote it. */
    body: text,
    /** The same body, read: what the app shows. */
    content: richText,
    cues: z.array(cue).max(50).default([]),
    /** Film second from which a first-time viewer may see any part of the entry; 0 if it gives nothing away. */
    revealsAt: moment,
    people: ids,
    places: ids,
    songs: ids,
    scenes: ids,
    films: lines,
    tags: lines,
    /** Those of the pack's pictures that belong to it; left out where there are none. */
    pictures: z.array(id).min(1).max(12).optional(),
    /** What somebody might type to find it, in plain words: searched, never shown. */
    asks: lines,
    sources: z.array(sourceRef).min(1).max(100),
    verdict: z.enum(VERDICTS),
    verdictNote: text.optional(),
    /** 0 to 1: how much a viewer would miss it. */
    weight: z.number().min(0).max(1),
  })
  .refine((value) => value.verdict !== 'corrected' || value.verdictNote !== undefined, {
    message: 'a corrected entry says in its verdictNote what is right and how we know',
    path: ['verdictNote'],
  });
export type Entry = z.infer<typeof entry>;
