import { z } from 'zod';
import { TEXT_SIZES } from './text-sizes';
import { DENSITIES } from './watch/density';

/** What a viewer has chosen for all films. */
export const settings = z.strictObject({
  density: z.enum(DENSITIES),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))),
  /** Whether notices count down: of flashing light, loud sound, a distressing moment. */
  notices: z.boolean(),
  /** A darker, warmer picture for watching. */
  dim: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  density: 'normal',
  notices: false,
  textSize: 16,
  dim: false,
};

/**
 * Settings as they are kept: what an earlier version did not know is filled in. Never to be used for a change: there
 * what is left out stays as it is.
 */
export const keptSettings = settings
  .partial()
  .transform((kept): Settings => settings.parse({ ...DEFAULT_SETTINGS, ...kept }));
