import { z } from 'zod';
import type { MarkedText } from '../search/marked-text';
import type { FilmSeconds } from '../film-time';
import { id, moment } from '../pack/fields';
import type { EntryKind } from '../pack/entry';
import { HOST_REQUESTS } from '../host/requests';
import type { ProgrammeView } from '../host/views';
import { LONGEST_QUERY } from '../search/limits';
import { settings } from '../settings';
import type { AfterFilmView } from '../reading/after-film';
import type { EntryView, LibraryView, LongReadView } from '../reading/views';
import type { AppState } from './state';

/** One result of a search, as windows show it. */
export interface ResultView {
  id: string;
  kind: EntryKind;
  title: MarkedText[];
  snippet: MarkedText[];
  at: FilmSeconds | null;
}

const nothing = z.undefined();

/**
 * Every question that a window may put to the main process: its channel and the form of its one argument.
 * Main checks the argument, the preload offers one named method for each, nothing else crosses.
 */
export const REQUESTS = {
  getState: nothing,
  /** Monotonic milliseconds of the main process, to reckon with anchors. */
  getClock: nothing,
  search: z.strictObject({ text: z.string().max(LONGEST_QUERY) }),
  /** What there is to read by now: long reads and lists of pages. */
  getLibrary: nothing,
  openEntry: z.strictObject({ id }),
  openRead: z.strictObject({ id }),
  play: nothing,
  pause: nothing,
  seek: z.strictObject({ to: moment }),
  seekBy: z.strictObject({ seconds: z.number().min(-86_400).max(86_400) }),
  nudge: z.strictObject({ seconds: z.number().min(-60).max(60) }),
  setAudience: z.strictObject({ audience: z.enum(['first', 'seen']) }),
  confirmWatched: nothing,
  holdPopUp: z.strictObject({ id, held: z.boolean() }),
  dismissPopUp: z.strictObject({ id }),
  changeSettings: settings.partial(),
  reopenPack: nothing,
  /** What there is for afterwards, as far as the viewer may know it by now. */
  getAfterFilm: nothing,
  ...HOST_REQUESTS,
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof REQUESTS;
export type RequestArgument<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]>;
export type CheckedArgument<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]>;

/** What each request answers; those not named answer nothing. */
export interface Answers {
  getState: AppState;
  getClock: number;
  search: ResultView[];
  getLibrary: LibraryView;
  openEntry: EntryView;
  openRead: LongReadView;
  getAfterFilm: AfterFilmView;
  getProgramme: ProgrammeView;
}
export type Answer<Name extends RequestName> = Name extends keyof Answers
  ? Answers[Name]
  : undefined;
