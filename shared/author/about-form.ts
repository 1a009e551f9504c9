import { z } from 'zod';
import { colour, id, line, moment } from '../pack/fields';
import { lines, oneLine } from './entry-form';

/*
 * What a draft says beside its entries and scenes, as its author types it: texts, whatever they hold, for a draft with
 * mistakes can be kept, too. What is wrong with them is for the checks to say.
 */

/** A title or a name: without one, a thing could not be found again in a list. */
const named = oneLine.transform((typed) => (typed === '' ? 'Untitled' : typed));

export const headForm = z.strictObject({
  title: named,
  /** A number, as it is typed. */
  year: oneLine,
  version: oneLine,
  language: oneLine,
  directors: lines,
});
export type HeadForm = z.infer<typeof headForm>;
const headChange = headForm.partial();
/** What is said anew in the head; what is left out stays. */
export type HeadChange = z.infer<typeof headChange>;

export const personForm = z.strictObject({
  name: named,
  role: oneLine,
  kind: z.enum(['cast', 'crew']),
  /** Who plays a character. */
  actor: oneLine,
  /** As in the sources: `0:26:33`; empty for the beginning of the film. */
  revealsAt: oneLine,
});
export type PersonForm = z.infer<typeof personForm>;

export const placeForm = z.strictObject({
  name: named,
  area: oneLine,
  /** Degrees, as they are typed; empty where the place is an invention. */
  lat: oneLine,
  lon: oneLine,
  /** Ids of the scenes in which it is seen. */
  scenes: lines,
});
export type PlaceForm = z.infer<typeof placeForm>;

export const songForm = z.strictObject({
  title: named,
  /** As in the sources: `0:26:33`. */
  start: oneLine,
  end: oneLine,
  /** Ids of people. */
  performers: lines,
  precision: z.enum(['cue', 'near']),
});
export type SongForm = z.infer<typeof songForm>;

/** The lists of a draft that have a file of their own. */
export interface ItemForms {
  people: PersonForm;
  places: PlaceForm;
  songs: SongForm;
}
export type ItemList = keyof ItemForms;

/** What is said anew of a thing in a list; what is left out stays. */
export const itemChange = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('people'), id, set: personForm.partial() }),
  z.strictObject({ list: z.literal('places'), id, set: placeForm.partial() }),
  z.strictObject({ list: z.literal('songs'), id, set: songForm.partial() }),
]);
export type ItemChange = z.infer<typeof itemChange>;

const list = z.enum(['people', 'places', 'songs']);

/** What the page about the film may ask. */
export const ABOUT_REQUESTS = {
  getDraftAbout: z.undefined(),
  keepDraftHead: z.strictObject({ set: headChange }),
  /** Changes how long the film runs: its last scene and part end with it. */
  keepDraftRuntime: z.strictObject({
    runtime: moment.refine((seconds) => seconds >= 60, 'a film runs for a minute at least'),
  }),
  /** A part begins with a scene that is no first one of a part yet. */
  addDraftPart: z.strictObject({ scene: id }),
  /** What a part is called, its colour, or the scene with which it begins. */
  keepDraftPart: z.strictObject({
    id,
    title: line.optional(),
    accent: colour.optional(),
    scene: id.optional(),
  }),
  /** Its scenes go to the part before it. */
  removeDraftPart: z.strictObject({ id }),
  /** @returns the id that is made of the name */
  addDraftItem: z.strictObject({ list, name: line, at: moment }),
  keepDraftItem: itemChange,
  /** Refused while an entry names it. */
  removeDraftItem: z.strictObject({ list, id }),
} as const satisfies Record<string, z.ZodType>;
