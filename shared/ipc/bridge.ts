import type { PlainError } from '../errors';
import { AUTHOR_REQUEST_NAMES } from '../author/request-names';
import { HOST_REQUEST_NAMES } from '../host/request-names';
import { SHELF_REQUEST_NAMES } from '../shelf/request-names';
import { SUBTITLE_REQUEST_NAMES } from '../subtitles/request-names';
import type { Answer, RequestArgument, RequestName } from './contract';
import type { AppState } from './state';
import type { Wire } from './wire';

/** Prefix of every channel, so that one look tells ours from Electron's own. */
export const CHANNEL = 'footlight:';
export const STATE_CHANNEL = `${CHANNEL}state`;

/** The names of the requests, without their schemas: all that a preload needs to know. */
export const REQUEST_NAMES = [
  'getState',
  'getClock',
  'search',
  'keepSearch',
  'saveSearch',
  'forgetSearches',
  'findSimilar',
  'getLibrary',
  'openEntry',
  'openRead',
  'play',
  'pause',
  'seek',
  'seekBy',
  'nudge',
  'tapLandmark',
  'chooseEdition',
  'undoStep',
  'setSpeed',
  'setAudience',
  'confirmWatched',
  'holdPopUp',
  'dismissPopUp',
  'pinEntry',
  'markEntry',
  'setCovered',
  'beginViewing',
  'resumeViewing',
  'forgetViewing',
  'recallViewing',
  'changeSettings',
  'toggleCurtain',
  'togglePopUps',
  'setCompanion',
  'fitFloat',
  'restartToFloat',
  'showEntry',
  'getNotes',
  'addNote',
  'editNote',
  'removeNote',
  'restoreNote',
  'keepDraft',
  'exportNotes',
  'exportPlan',
  'setKey',
  'resetKeys',
  'listenForKey',
  'followPlayer',
  'declinePlayer',
  'openInMpv',
  'reopenPack',
  'getAfterFilm',
  'getAbout',
  'getLicences',
  ...SHELF_REQUEST_NAMES,
  ...SUBTITLE_REQUEST_NAMES,
  ...HOST_REQUEST_NAMES,
  ...AUTHOR_REQUEST_NAMES,
] as const satisfies readonly RequestName[];

/** What comes back over a channel: an answer, or an error in plain form. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: PlainError };

type Method<Name extends RequestName> =
  undefined extends RequestArgument<Name>
    ? () => Promise<Wire<Reply<Answer<Name>>>>
    : (argument: RequestArgument<Name>) => Promise<Wire<Reply<Answer<Name>>>>;

/** `window.footlight`: one named method for each request, and the stream of states. */
export type Bridge = { [Name in RequestName]: Method<Name> } & {
  /** Where a `File` lies that was dropped on the window; empty for one that lies nowhere. */
  pathOf(file: object): string;
  /** Calls back with every state from now on; the answer ends that. */
  onState(listener: (state: Wire<AppState>) => void): () => void;
};
