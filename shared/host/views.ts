import type { FilmSeconds } from '../film-time';
import type { EntryKind } from '../pack/entry-kinds';
import type { DisplayView } from '../float/views';
import type { RichBlock } from '../pack/rich-text';
import type { HostChoices } from './plan';

/** A text on a card, cut to what the room may know. */
export interface CardText {
  title: string;
  content: RichBlock[];
}

/** What is on the audience's screen. It is all that ever reaches that window. */
export type AudienceView =
  | {
      kind: 'title';
      title: string;
      year: number;
      directors: string[];
      welcome: string;
      /** Of the pack's texts, as BCP 47 names it; so below. */
      language: string;
    }
  /** The film has the room to itself. */
  | { kind: 'quiet' }
  | { kind: 'blank' }
  | ({ kind: 'card'; entryKind: EntryKind; language: string } & CardText)
  | { kind: 'question'; questions: CardText[]; words: string; language: string }
  | { kind: 'break'; secondsLeft: number };

export interface HostQuestion {
  id: string;
  title: string;
  /** Film second from which the room may be asked. */
  from: FilmSeconds;
}

export interface HostPoint {
  at: FilmSeconds;
  questions: HostQuestion[];
  words: string;
  /** The film has been stopped here this evening. */
  done: boolean;
}

/** An entry with a moment, as the host sees it coming. */
export interface HostCue extends HostQuestion {
  kind: EntryKind;
  at: FilmSeconds;
  /** It is in the plan of the cards that come by themselves. */
  planned: boolean;
  shown: boolean;
}

export interface AudienceWindowView {
  isOpen: boolean;
  /** The display that it fills; null for a window on the host's own. */
  display: number | null;
  /** The display that it filled went away; it waits in a window for it to come back. */
  isLost: boolean;
  displays: DisplayView[];
}

/** The host's evening as the presenter's view draws it, cut to what the host may know. */
export interface HostState {
  choices: HostChoices;
  points: HostPoint[];
  /** What the pack proposes and the host has not taken. */
  proposals: HostPoint[];
  /** Everything that could be asked, in the order of the film. */
  questions: HostQuestion[];
  cues: HostCue[];
  /** Monotonic milliseconds of the main process at which the evening began; null before. */
  begun: number | null;
  /** Up to here the room has seen the film. */
  seenUpTo: FilmSeconds;
  /** The film was taken ahead of that, and not by a correction of the clock. */
  isAhead: boolean;
  /** What the audience sees right now. */
  audience: AudienceView;
  /** Id of the card that is up, of the one that waits for the host, and the second of the point that is asked. */
  card: string | null;
  ready: string | null;
  asking: FilmSeconds | null;
  isBlank: boolean;
  window: AudienceWindowView;
}

/** A programme to print: for everybody who comes, or, with spoilers, for afterwards. */
export interface ProgrammeView {
  spoilers: boolean;
  welcome: string;
  film: {
    title: string;
    year: number;
    runtime: FilmSeconds;
    /** Who made it, and the figures that the pack has on it. */
    /** Who made it and what it is; the window names what is what. */
    made: { what: 'directors' | 'writers' | 'genres' | 'rating' | 'length'; value: string }[];
    /** As the pack names them. */
    facts: { label: string; value: string }[];
  };
  cast: { name: string; actor: string }[];
  /** A part whose title tells something has none. */
  parts: { title: string | null; start: FilmSeconds; end: FilmSeconds; isCredits: boolean }[];
  points: { at: FilmSeconds; questions: CardText[]; words: string }[];
  /** Questions that need no moment of the film: for before it, and for afterwards. */
  before: CardText[];
  after: CardText[];
  lookFor: CardText[];
  sources: string[];
}
