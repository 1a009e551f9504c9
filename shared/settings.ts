import { z } from 'zod';
import { DENSITIES } from './watch/density';

/** Base type sizes that a viewer may choose, in CSS pixels. */
export const TEXT_SIZES = [12, 14, 16, 18, 20, 24, 28, 32] as const;

/** What a viewer has chosen for all films. */
export const settings = z.strictObject({
  density: z.enum(DENSITIES),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))),
  /** A darker, warmer picture for watching. */
  dim: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = { density: 'normal', textSize: 16, dim: false };
