import type { PlainError } from '../errors';
import type { Settings } from '../settings';
import type { ViewingState } from '../watch/viewing-state';

export interface FilmState {
  id: string;
  title: string;
  year: number;
  directors: string[];
}

/** All that a window needs to draw itself. The main process owns it and publishes it whole when it changes. */
export interface AppState {
  /** Grows with every publication, so that a window can drop one that it has overtaken. */
  revision: number;
  settings: Settings;
  /** Things that went wrong without stopping anything, in words. */
  troubles: string[];
  /** Grows with every change of the viewer's notes, so that a window knows when to ask for them anew. */
  notesRevision: number;
  film:
    | { status: 'opening' }
    | { status: 'failed'; error: PlainError }
    | { status: 'ready'; film: FilmState; viewing: ViewingState };
}
