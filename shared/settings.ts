import { z } from 'zod';
import { TEXT_SIZES } from './text-sizes';
import { DENSITIES } from './watch/density';

/** What a viewer has chosen for all films. */
export const settings = z.strictObject({
  density: z.enum(DENSITIES),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))),
  /** A darker, warmer picture for watching. */
  dim: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = { density: 'normal', textSize: 16, dim: false };
