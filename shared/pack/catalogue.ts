import { z } from 'zod';
import { id, line, moment, precision, text } from './fields';

/** What somebody might type to find the page of it, as an entry has. */
const asks = z.array(line).max(100).optional();

/** A stretch of the film. Scenes follow one another without gap or overlap. */
export const scene = z.strictObject({
  id,
  start: moment,
  end: moment,
  part: id,
  title: line,
  summary: text,
  place: id.optional(),
  onScreen: z.array(id).default([]),
  precision,
  /** True where a pop-up would spoil the moment. */
  quiet: z.boolean().default(false),
  asks,
});
export type Scene = z.infer<typeof scene>;

export const song = z.strictObject({
  id,
  title: line,
  start: moment,
  end: moment,
  performers: z.array(id).default([]),
  precision,
  asks,
});
export type Song = z.infer<typeof song>;

export const person = z.strictObject({
  id,
  name: line,
  role: line,
  kind: z.enum(['cast', 'crew']),
  /** Who plays a character. */
  actor: line.optional(),
  /** From when on a first-time viewer may know of this person. */
  revealsAt: moment,
  asks,
});
export type Person = z.infer<typeof person>;

export const place = z.strictObject({
  id,
  name: line,
  area: line,
  /** Degrees, WGS 84; absent where the place is an invention. */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  scenes: z.array(id).default([]),
  asks,
});
export type Place = z.infer<typeof place>;
