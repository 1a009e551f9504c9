import { z } from 'zod';
import type { BundledPackage } from '../about/bundled-package';
import type { AppAbout } from '../about/views';
import { AUTHOR_REQUESTS } from '../author/requests';
import type { AboutView, DraftEntryView, DraftView } from '../author/views';
import { PLAN_FORMATS } from '../exports/formats';
import { id, moment } from '../pack/fields';
import { LONGEST_DRAFT } from '../notes/limits';
import { typedText } from '../notes/note';
import { EXPORT_FORMATS, type KeptNote, type NotesView, type OwnNote } from '../notes/views';
import { HOST_REQUESTS } from '../host/requests';
import type { ProgrammeView } from '../host/views';
import { ACTION_IDS } from '../keys/actions';
import type { KeyRefusal } from '../keys/change-keys';
import { LAYERS } from '../keys/reserved';
import { LONGEST_QUERY } from '../search/limits';
import type { ResultView, SearchView } from '../search/views';
import { settings } from '../settings';
import { SHELF_REQUESTS } from '../shelf/requests';
import type { ShelfFilm } from '../shelf/views';
import { SUBTITLE_REQUESTS } from '../subtitles/requests';
import type { FoundLines } from '../subtitles/views';
import type { AfterFilmView } from '../reading/after-film';
import type { EntryView, LibraryView, LongReadView } from '../reading/views';
import type { AppState } from './state';

const nothing = z.undefined();

/**
 * Every question that a window may put to the main process: its channel and the form of its one argument.
 * Main checks the argument, the preload offers one named method for each, nothing else crosses.
 */
export const REQUESTS = {
  getState: nothing,
  /** Monotonic milliseconds of the main process, to reckon with anchors. */
  getClock: nothing,
  search: z.strictObject({
    text: z.string().max(LONGEST_QUERY),
    /** Where in the text the caret is. */
    caret: z.int().min(0).max(LONGEST_QUERY),
    /** Whether other films are searched, too. */
    everywhere: z.boolean(),
  }),
  /** A search that led somewhere is kept among the recent ones. */
  keepSearch: z.strictObject({ text: z.string().max(LONGEST_QUERY) }),
  saveSearch: z.strictObject({ text: z.string().max(LONGEST_QUERY), saved: z.boolean() }),
  /** Lets go of the recent searches; the saved ones stay. */
  forgetSearches: nothing,
  /** Entries that share most with one. */
  findSimilar: z.strictObject({ id }),
  /** What there is to read by now: long reads and lists of pages. */
  getLibrary: nothing,
  openEntry: z.strictObject({ id }),
  openRead: z.strictObject({ id }),
  play: nothing,
  pause: nothing,
  seek: z.strictObject({ to: moment }),
  seekBy: z.strictObject({ seconds: z.number().min(-86_400).max(86_400) }),
  nudge: z.strictObject({ seconds: z.number().min(-60).max(60) }),
  /** A landmark was seen at this moment. */
  tapLandmark: z.strictObject({ id }),
  chooseEdition: z.strictObject({ id }),
  undoStep: nothing,
  setSpeed: z.strictObject({ speed: z.number().min(0.25).max(4) }),
  setAudience: z.strictObject({ audience: z.enum(['first', 'seen']) }),
  confirmWatched: nothing,
  holdPopUp: z.strictObject({ id, held: z.boolean() }),
  dismissPopUp: z.strictObject({ id }),
  pinEntry: z.strictObject({ id, pinned: z.boolean() }),
  markEntry: z.strictObject({ id, marked: z.boolean() }),
  /** Something lies over the window, or no longer does: what comes due meanwhile is held back. */
  setCovered: z.strictObject({ covered: z.boolean() }),
  /** A viewing of its own from here or from the start, by the same viewer or with somebody new to the film. */
  beginViewing: z.strictObject({ from: z.enum(['start', 'here']), newcomer: z.boolean() }),
  resumeViewing: z.strictObject({ number: z.int().min(1) }),
  forgetViewing: z.strictObject({ number: z.int().min(1) }),
  recallViewing: nothing,
  changeSettings: settings.omit({ keys: true, globalKeys: true }).partial(),
  /** Hides every pop-up in every window, or shows them again. */
  toggleCurtain: nothing,
  /** Turns pop-ups off, or back to the density that they had. */
  togglePopUps: nothing,
  /** Puts the window at the side of the display, or back to where it was. */
  setCompanion: z.strictObject({ on: z.boolean() }),
  /** The floating page has drawn a state, and needs that much room for it, in density-independent pixels. */
  fitFloat: z.strictObject({
    revision: z.int().min(0),
    width: z.number().min(0).max(10_000),
    height: z.number().min(0).max(10_000),
  }),
  /** Turns floating notes on, and starts the app anew in the way in which this desktop lets them float. */
  restartToFloat: nothing,
  /** Brings the main window to the front, on this entry. */
  showEntry: z.strictObject({ id }),
  /** A viewer's own notes on the film. */
  getNotes: nothing,
  /** Answered when the note is on disk. Without `at` it is one of the present second; an empty text is a bookmark. */
  addNote: z.strictObject({
    at: moment.optional(),
    text: typedText,
    about: id.optional(),
    /** Whether it is what stood in the draft, which goes with it. */
    fromDraft: z.boolean().optional(),
  }),
  editNote: z.strictObject({ id, text: typedText }),
  removeNote: z.strictObject({ id }),
  restoreNote: z.strictObject({ id }),
  /** Keeps what is being typed: a new note, or with `note` a change of that one; an empty text is no draft. */
  keepDraft: z.strictObject({
    note: id.optional(),
    at: moment,
    text: z.string().max(LONGEST_DRAFT),
    about: id.optional(),
  }),
  /** Asks the viewer where to, and writes the notes there. */
  exportNotes: z.strictObject({ format: z.enum(EXPORT_FORMATS) }),
  /** Asks the viewer where to, and writes there what pops up along the film, or its chapters, for a player. */
  exportPlan: z.strictObject({ format: z.enum(PLAN_FORMATS) }),
  /** Gives an action another key, or none. Answers why not if it cannot have it. */
  setKey: z.strictObject({
    layer: z.enum(LAYERS),
    action: z.enum(ACTION_IDS),
    key: z.string().max(40).nullable(),
    ifTaken: z.enum(['refuse', 'swap']),
  }),
  /** Gives every action the key that it came with. */
  resetKeys: nothing,
  /** While a window listens for a new key, no key works in every program: else it would never reach the window. */
  listenForKey: z.strictObject({ listening: z.boolean() }),
  /** Lets this player lead, and players of its name from now on. */
  followPlayer: z.strictObject({ id: z.string().max(2000) }),
  /** Asks the viewer for the film's file, and starts mpv on it. */
  openInMpv: nothing,
  /** Leaves a player alone: for now, or with all of its name until the viewer says otherwise. */
  declinePlayer: z.strictObject({ id: z.string().max(2000), forEver: z.boolean() }),
  reopenPack: nothing,
  /** What there is for afterwards, as far as the viewer may know it by now. */
  getAfterFilm: nothing,
  /** Which app this is, and where it keeps what. */
  getAbout: nothing,
  /** What of others is in it, and on what terms. */
  getLicences: nothing,
  ...SHELF_REQUESTS,
  ...SUBTITLE_REQUESTS,
  ...HOST_REQUESTS,
  ...AUTHOR_REQUESTS,
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof REQUESTS;
export type RequestArgument<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]>;
export type CheckedArgument<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]>;

/** What each request answers; those not named answer nothing. */
export interface Answers {
  getState: AppState;
  getClock: number;
  search: SearchView;
  findSimilar: ResultView[];
  getLibrary: LibraryView;
  /** The one that was watched last comes first. */
  getShelf: ShelfFilm[];
  /** Where it was saved; null if the viewer chose no place. */
  exportPack: string | null;
  openEntry: EntryView;
  openRead: LongReadView;
  getNotes: NotesView;
  addNote: KeptNote;
  editNote: OwnNote;
  /** Where they were saved; null if the viewer chose no place. */
  exportNotes: string | null;
  /** Where it was saved; null if the viewer chose no place. */
  exportPlan: string | null;
  setKey: KeyRefusal | null;
  getAfterFilm: AfterFilmView;
  getAbout: AppAbout;
  /** Each once, by name. */
  getLicences: BundledPackage[];
  getProgramme: ProgrammeView;
  findSubtitleLine: FoundLines;
  tapSubtitleLine: FoundLines;
  /** Its id. */
  beginDraft: string;
  getDraft: DraftView;
  getDraftEntry: DraftEntryView;
  /** The id of the moment. */
  stampMoment: string;
  /** The id of the entry that the moment has become. */
  writeMoment: string;
  addDraftEntry: string;
  getDraftAbout: AboutView;
  /** The id of the new part. */
  addDraftPart: string;
  /** The id of what is new. */
  addDraftItem: string;
  /** As it is kept now. */
  keepDraftEntry: DraftEntryView;
  /** Where they were saved; null if the author chose no place. */
  saveDraftSources: string | null;
  saveDraftPack: string | null;
}
export type Answer<Name extends RequestName> = Name extends keyof Answers
  ? Answers[Name]
  : undefined;
