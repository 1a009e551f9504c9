import { z } from 'zod';
import { id } from '../pack/fields';
import { settings, type Settings, type SettingsChange } from '../settings';

/** Settings that a film may have of its own: how much one wants to be told differs from film to film. */
export const OWN_KEYS = ['density', 'densityWhenOn', 'notices'] as const;
type OwnKey = (typeof OWN_KEYS)[number];
export type OwnSettings = Pick<Settings, OwnKey>;

const filmSettings = z.strictObject({
  /** Null where the film has none of its own. */
  own: settings.pick({ density: true, densityWhenOn: true, notices: true }).nullable(),
  /** Whether it is found when all films are searched. */
  searched: z.boolean(),
});
export type FilmSettings = z.infer<typeof filmSettings>;

/** `films.json`: which film was open last, and what was chosen for single films. */
export const filmsFile = z.strictObject({
  last: id.nullable(),
  films: z.record(id, filmSettings),
});
export type FilmsFile = z.infer<typeof filmsFile>;

export const NO_FILMS: FilmsFile = { last: null, films: {} };
export const DEFAULT_FILM: FilmSettings = { own: null, searched: true };

/** The settings that hold while a film is open. */
export function effectiveSettings(everywhere: Settings, own: OwnSettings | null): Settings {
  return own ? { ...everywhere, ...own } : everywhere;
}

/** The part of settings that a film may have of its own. */
export function ownPart({ density, densityWhenOn, notices }: Settings): OwnSettings {
  return { density, densityWhenOn, notices };
}

/** Divides a change: what a film has of its own changes there, all else everywhere. */
export function dividedChange(
  change: SettingsChange,
  hasOwn: boolean,
): { own: SettingsChange; everywhere: SettingsChange } {
  const isOwn = (key: string): boolean => hasOwn && (OWN_KEYS as readonly string[]).includes(key);
  const part = (wanted: boolean): SettingsChange =>
    Object.fromEntries(Object.entries(change).filter(([key]) => isOwn(key) === wanted));
  return { own: part(true), everywhere: part(false) };
}
