import { z } from 'zod';
import { place, scene, song } from '#shared/pack/catalogue';
import { claim } from '#shared/pack/claims';
import { entry } from '#shared/pack/entry';
import { map } from '#shared/pack/map';
import { pictureSource } from '#shared/pack/picture';
import { chapterExtras, readHead } from '../read-source';
import { filmSource, personSource } from '../read-sources';

/** Without what is written as the title and the text. */
const entryHead = z.strictObject(entry.shape).omit({ title: true, body: true, content: true });
const { revealsAt, verdict, weight } = entry.shape;

/** A file of sources that is YAML, or the YAML under a title of one, and what may stand there. */
export const SOURCE_KINDS = {
  film: filmSource,
  scenes: z.array(scene),
  people: z.array(personSource),
  places: z.array(place),
  songs: z.array(song),
  map,
  media: z.array(pictureSource),
  claims: z.array(claim),
  entry: entryHead,
  read: readHead,
  /** Its sources stand at the ends of its paragraphs, and its kind is always the same. */
  chapter: entryHead.omit({ kind: true, sources: true }).extend({
    revealsAt: revealsAt.optional(),
    verdict: verdict.optional(),
    weight: weight.optional(),
    ...chapterExtras.shape,
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type SourceKind = keyof typeof SOURCE_KINDS;

export const SOURCE_KIND_NAMES = Object.keys(SOURCE_KINDS) as SourceKind[];
