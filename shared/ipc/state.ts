import type { AuthorState } from '../author/views';
import type { PlainError } from '../errors';
import type { SearchesView } from '../search/views';
import type { FloatState } from '../float/views';
import type { HostState } from '../host/views';
import type { GlobalActionId } from '../keys/actions';
import type { PlaybackState } from '../playback/views';
import type { Tongue } from '../language/languages';
import type { Settings } from '../settings';
import type { FilmSeconds } from '../film-time';
import type { Palette, ShelfState } from '../shelf/views';
import type { SubtitlesView } from '../subtitles/views';
import type { Audience } from '../watch/progress';
import type { ViewingState } from '../watch/viewing-state';

export interface FilmState {
  id: string;
  title: string;
  year: number;
  /** Of the pack's texts, as BCP 47 names it. */
  language: string;
  directors: string[];
  /** Its colours, as its pack gives them. */
  palette: Palette;
  /** Where the credits begin. */
  storyEnd: FilmSeconds;
}

/** One of the times that a film was watched. */
export interface ViewingSummary {
  /** Names it among the viewings of its film; the first is 1. */
  number: number;
  /** By the wall clock (ISO 8601); null where nobody wrote it down. */
  begunAt: string | null;
  changedAt: string | null;
  position: FilmSeconds;
  frontier: FilmSeconds;
  audience: Audience;
  /** How many notes popped up. */
  shown: number;
  isCurrent: boolean;
}

/** How the system took the keys that are to work in every program. */
export interface SystemKeys {
  /**
   * What to know of this desktop before relying on them: that Wayland decides which programs get them, or that through
   * X11 they work in its programs alone. Null where they can be relied on.
   */
  caution: { desktop: 'wayland' | 'x11-in-wayland'; command: string } | null;
  /** Actions whose key it did not give: most often another program has it. */
  refused: GlobalActionId[];
  /** Whether it gave none of the media keys that were asked for. */
  mediaKeysRefused: boolean;
}

/** The films that can be searched. */
export interface LibraryState {
  /** How many of the films that came lately have been read; null when there are none left. */
  indexing: { done: number; of: number } | null;
  /** Grows when films come or go, so that a window knows when to ask anew. */
  revision: number;
}

/** All that a window needs to draw itself. The main process owns it and publishes it whole when it changes. */
export interface AppState {
  /** Grows with every publication, so that a window can drop one that it has overtaken. */
  revision: number;
  settings: Settings;
  /** The language of the app’s own words; null until the settings have been read. */
  tongue: Tongue | null;
  /**
   * Drawn, it hides every pop-up in every window, and nothing is announced; the viewing goes on behind it. It is not
   * kept: whoever opens the app again wants to see something.
   */
  curtain: 'open' | 'drawn';
  systemKeys: SystemKeys;
  float: FloatState;
  playback: PlaybackState;
  /** Whether the window stands at the side of the display, as a companion to the player. */
  isCompanion: boolean;
  /** Grows each time the search is called for from outside the window. */
  searchCalls: number;
  /** Grows each time the list of commands is called for from the menu. */
  commandCalls: number;
  /** Grows each time the page about the app is called for from the menu. */
  aboutCalls: number;
  /** The entry that was last called for from outside the main window, and how often that happened. */
  entryCall: { id: string; count: number } | null;
  /** Things that went wrong without stopping anything. */
  troubles: PlainError[];
  /** Grows with every change of the viewer's notes, so that a window knows when to ask for them anew. */
  notesRevision: number;
  /** The viewer's searches, the latest first. */
  searches: SearchesView;
  library: LibraryState;
  shelf: ShelfState;
  /** Whether the settings of pop-ups are the open film's own. */
  hasOwnSettings: boolean;
  film:
    | { status: 'opening' }
    | { status: 'failed'; error: PlainError }
    | { status: 'ready'; film: FilmState; viewing: ViewingState; viewings: ViewingSummary[] };
  /** The viewer's own subtitle file; null while none is open. */
  subtitles: SubtitlesView | null;
  /** The host's evening; null while nobody hosts one. */
  host: HostState | null;
  author: AuthorState;
}
