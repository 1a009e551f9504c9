import { z } from 'zod';
import { TEXT_SIZES } from './text-sizes';
import { DENSITIES } from './watch/density';

/** What a viewer has chosen for all films. */
export const settings = z.strictObject({
  density: z.enum(DENSITIES),
  /** The last density that was not off: what pop-ups come back to after a pause. */
  densityWhenOn: z.enum(DENSITIES).exclude(['off']),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))),
  /** Whether notices count down: of flashing light, loud sound, a distressing moment. */
  notices: z.boolean(),
  /** A darker, warmer picture for watching. */
  dim: z.boolean(),
  /** Keys that differ from those that the app comes with, by action; null for none. What is no key is said in words. */
  keys: z.record(z.string(), z.unknown()),
  globalKeys: z.record(z.string(), z.unknown()),
  /** Whether `globalKeys` work: they take a key from other programs, so that the viewer says so first. Null: not asked yet. */
  globalKeysOn: z.boolean().nullable(),
  /** Whether media keys work here, which the player then no longer hears. */
  mediaKeys: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  density: 'normal',
  densityWhenOn: 'normal',
  notices: false,
  textSize: 16,
  dim: false,
  keys: {},
  globalKeys: {},
  globalKeysOn: null,
  mediaKeys: false,
};

/** The settings after a change, which may leave fields out. */
export function changedSettings(before: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const after: Settings = { ...before, ...Object.fromEntries(given) };
  // What an earlier version kept has a density, and no memory of it.
  const on = [after.density, before.density].find((density) => density !== 'off');
  return on === undefined ? after : { ...after, densityWhenOn: on };
}

/**
 * Settings as they are kept: what an earlier version did not know is filled in. Never to be used for a change: there
 * what is left out stays as it is.
 */
export const keptSettings = settings
  .partial()
  .transform((kept): Settings => settings.parse({ ...DEFAULT_SETTINGS, ...kept }));
