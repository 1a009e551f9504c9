import { z } from 'zod';
import { id, line, sourceRef, text } from './fields';

/** Something drawn beside a chapter. The first two are drawn from the pack itself, as far as the viewer knows it. */
export const figure = z.discriminatedUnion('type', [
  /** The places on the manifest's map. */
  z.strictObject({ type: z.literal('map') }),
  /** Which film is named at which moment, from the entries' `films` and cues. */
  z.strictObject({ type: z.literal('quotes') }),
  z.strictObject({
    type: z.literal('bars'),
    title: line,
    /** What `value` counts: million US dollars, nominations. */
    unit: line,
    bars: z
      .array(
        z.strictObject({
          label: line,
          value: z.number().min(0).max(1e12),
          /** The value as it is written beside the bar. */
          shown: line,
          sources: z.array(sourceRef).min(1).max(20),
        }),
      )
      .min(2)
      .max(12),
  }),
]);
export type Figure = z.infer<typeof figure>;

/** A chapter of a long read: its text is an entry of kind `essay`, so that one rule hides it and one search finds it. */
export const chapter = z.strictObject({
  /** Id of the entry that holds the chapter's title, text and sources. */
  entry: id,
  /** Ids of shorter entries that belong beside it, in reading order. */
  entries: z.array(id).max(500),
  figure: figure.optional(),
});
export type Chapter = z.infer<typeof chapter>;

/** A long read: chapters that open one by one as the film goes on. */
export const read = z.strictObject({
  id,
  title: line,
  /** What it is, for a list; gives nothing away. */
  summary: text,
  chapters: z.array(chapter).min(1).max(100),
});
export type Read = z.infer<typeof read>;
