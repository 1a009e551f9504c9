import type { PlainError } from '../errors';
import type { Scenery } from '../pack/scenery';
import type { FilmSeconds } from '../film-time';

/** Colours that a pack brings along. */
export interface Palette {
  ink: string;
  dusk: string;
  rose: string;
  lamp: string;
  accent: string;
}

/** One of the films of this computer. */
export interface ShelfFilm {
  id: string;
  title: string;
  year: number;
  directors: string[];
  language: string;
  /** Of the whole film. */
  runtime: FilmSeconds;
  /** Of its pack. */
  version: string;
  palette: Palette;
  /** The place that its first part is drawn with: nobody has to be spared that. */
  scenery: Scenery | null;
  isOpen: boolean;
  /** It came with the app, and cannot be removed. */
  isBundled: boolean;
  /** When it was last watched (ISO 8601), and where the viewer is in it; null if it never was. */
  watched: { at: string | null; position: FilmSeconds; isOver: boolean } | null;
  hasOwnSettings: boolean;
  isSearched: boolean;
}

/** A pack that takes the place of none, or of an older version, is taken in; before these somebody is asked. */
export type AskedChange = 'downgrade' | 'same-version' | 'other-film' | 'over-bundled';

interface PackNamed {
  /** Name of the file that it came in. */
  file: string;
  title: string;
  year: number;
  version: string;
}

/** What becomes of a pack that has come. */
export type IncomingView =
  | { stage: 'reading'; file: string; /** How far it has been read, from 0 to 1. */ part: number }
  | ({
      stage: 'asks';
      change: AskedChange;
      /** The one that is there. */
      present: { title: string; year: number; version: string };
    } & PackNamed)
  | ({
      stage: 'done';
      id: string;
      change: 'new' | 'replaced' | 'identical';
      isOpen: boolean;
    } & PackNamed)
  | { stage: 'refused'; file: string; error: PlainError };

export interface ShelfState {
  incoming: IncomingView | null;
  /** Packs that wait until this one is done with. */
  waiting: number;
  /** The film whose pack was removed last, while it can be put back. */
  removed: { id: string; title: string } | null;
  /** Grows when films come, go or change, so that a window knows when to ask anew. */
  revision: number;
}

export const EMPTY_SHELF: ShelfState = { incoming: null, waiting: 0, removed: null, revision: 0 };
