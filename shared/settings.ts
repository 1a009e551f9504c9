import { z } from 'zod';
import { CORNERS, LIGHTS, SIDES } from './float/place';
import { THEMES } from './look/themes';
import { LANGUAGE_CHOICES } from './language/languages';
import { TEXT_SIZES } from './text-sizes';
import { DENSITIES } from './watch/density';

/** What a viewer has chosen for all films. */
export const settings = z.strictObject({
  /** The language of the app’s own words; those of a pack stay in the pack’s. */
  language: z.enum(LANGUAGE_CHOICES),
  density: z.enum(DENSITIES),
  /** The last density that was not off: what pop-ups come back to after a pause. */
  densityWhenOn: z.enum(DENSITIES).exclude(['off']),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))),
  /** Whether notices count down: of flashing light, loud sound, a distressing moment. */
  notices: z.boolean(),
  /** How much light the room has: dark, light, or as the system says. */
  theme: z.enum(THEMES),
  /** A darker, warmer picture for watching, whatever the theme. */
  dim: z.boolean(),
  /** Keys that differ from those that the app comes with, by action; null for none. What is no key is said in words. */
  keys: z.record(z.string(), z.unknown()),
  globalKeys: z.record(z.string(), z.unknown()),
  /** Whether `globalKeys` work: they take a key from other programs, so that the viewer says so first. Null: not asked yet. */
  globalKeysOn: z.boolean().nullable(),
  /** Whether media keys work here, which the player then no longer hears. */
  mediaKeys: z.boolean(),
  /** Whether notes float over whatever else is on the display. */
  floatOn: z.boolean(),
  floatCorner: z.enum(CORNERS),
  /** The system's number of the display that they float on; null for the one that the main window is on. */
  floatDisplay: z.number().nullable(),
  floatLight: z.union(LIGHTS.map((light) => z.literal(light))),
  /** Whether floating notes can be clicked on; otherwise a click goes through to what is below. */
  floatTakesClicks: z.boolean(),
  /** The side of the display at which the companion stands. */
  companionSide: z.enum(SIDES),
  /** What the viewer said of players, by their name. */
  players: z.record(z.string().max(100), z.enum(['follow', 'ignore'])),
  /** The socket (on Windows the pipe) at which the viewer's mpv listens; empty where none was named. */
  mpvSocket: z.string().max(1000),
  /** Where the web interface of the viewer's VLC listens on this computer; it is asked only where a password was given. */
  vlcPort: z.int().min(1).max(65_535),
  vlcPassword: z.string().max(200),
  /** Whether a player that can draws the notes inside its picture. */
  notesInPicture: z.boolean(),
  /** Whether notes come as notifications of the system while another program has the focus. */
  notifications: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  density: 'normal',
  densityWhenOn: 'normal',
  notices: false,
  textSize: 16,
  // It is used beside a film.
  theme: 'dark',
  dim: false,
  keys: {},
  globalKeys: {},
  globalKeysOn: null,
  mediaKeys: false,
  floatOn: false,
  floatCorner: 'top-right',
  floatDisplay: null,
  floatLight: 100,
  floatTakesClicks: false,
  companionSide: 'right',
  players: {},
  vlcPort: 8080,
  vlcPassword: '',
  notesInPicture: false,
  mpvSocket: '',
  notifications: false,
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
