import { z } from 'zod';
import { colour, id, line, moment, sourceRef, text } from './fields';
import { isPackFile } from './file-name';
import { canonicalLanguage } from './language';
import { map } from './map';
import { MOST_PICTURES, picture } from './picture';
import { SCENERIES } from './scenery';

/** The form of built packs that this version of the app writes and reads. */
export const PACK_FORMAT = 1;

/** What is a number or a date about the film: its budget, its awards. */
const fact = z.strictObject({ label: line, value: line, sources: z.array(sourceRef).min(1) });

const film = z.strictObject({
  title: line,
  year: z.int().min(1870).max(2200),
  runtimeSeconds: moment,
  directors: z.array(line).min(1),
  writers: z.array(line).default([]),
  genres: z.array(line).default([]),
  rating: line.optional(),
  aspectRatio: line.optional(),
  facts: z.array(fact).default([]),
});

const source = z.strictObject({ id, title: line, kind: line, note: text.optional() });

/** A stretch of the film with a colour of its own: an act, a season, a chapter. */
const part = z.strictObject({
  id,
  title: line,
  start: moment,
  end: moment,
  accent: colour,
  /** What is drawn behind the film while this part is on; a street lamp if nothing is named. */
  scenery: z.enum(SCENERIES, `a scenery is one of ${SCENERIES.join(', ')}`).optional(),
  /** The story is over here: only credits run. */
  credits: z.literal(true).optional(),
});

/** How another release runs against the reference one: straight lines between (reference, edition) seconds. */
const edition = z.strictObject({
  id,
  label: line,
  frameRate: z.number().min(1).max(240).optional(),
  points: z.array(z.tuple([moment, moment])).min(2),
});

/** A moment that anyone can recognise, to get in step with. */
const landmark = z.strictObject({ id, label: line, at: moment, revealsAt: moment });

/** Colours that the pack brings along, from the darkest to the brightest. */
const palette = z.strictObject({
  ink: colour,
  dusk: colour,
  rose: colour,
  lamp: colour,
  accent: colour,
});

const file = z.strictObject({
  name: z.string().refine(isPackFile, 'a file name is lower case'),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `pack.json`. */
export const manifest = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id,
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'a version is three numbers: 1.0.0'),
  /** Of everything that the pack says, as BCP 47 names it. */
  language: z
    .string()
    .max(60)
    .refine((tag) => canonicalLanguage(tag) !== undefined, 'a language is a tag: en, pt-BR'),
  film,
  sources: z.array(source).min(1),
  editions: z.array(edition).min(1),
  landmarks: z.array(landmark),
  parts: z.array(part).min(1),
  palette,
  map: map.optional(),
  pictures: z.array(picture).min(1).max(MOST_PICTURES).optional(),
  /** Words that mean the same when this film is searched, in groups, beside those that the app knows. */
  synonyms: z.array(z.array(line).min(2).max(20)).max(200).default([]),
  files: z.array(file),
  searchSchema: z.int().min(1),
});
export type Manifest = z.infer<typeof manifest>;
export type Part = z.infer<typeof part>;
export type Landmark = z.infer<typeof landmark>;
