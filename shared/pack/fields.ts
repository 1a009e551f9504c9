import { z } from 'zod';
import { filmSeconds, LONGEST_FILM } from '../film-time';

/** A stable, readable name: lower-case words joined by hyphens, usable in a file name and an address. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** One line of text that a person reads. */
export const line = z.string().trim().min(1).max(200);

/** A paragraph or more. */
export const text = z.string().trim().min(1).max(20_000);

/** Seconds of the reference edition. */
export const moment = z.number().min(0).max(LONGEST_FILM).transform(filmSeconds);

/** How well a time is known: `cue` within about 3 s, `near` within about 20 s. */
export const precision = z.enum(['cue', 'near']);

/** A link to a claim: `source` names one of the manifest's sources, `ref` the claim, page or paragraph in it. */
export const sourceRef = z.strictObject({ source: id, ref: line });
export type SourceRef = z.infer<typeof sourceRef>;

export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written #rrggbb');
