import type { PlainError } from '../errors';
import type { FilmSeconds } from '../film-time';
import type { HostState } from '../host/views';
import type { Settings } from '../settings';
import type { ViewingState } from '../watch/viewing-state';

export interface FilmState {
  id: string;
  title: string;
  year: number;
  directors: string[];
  /** Where the credits begin. */
  storyEnd: FilmSeconds;
}

/** All that a window needs to draw itself. The main process owns it and publishes it whole when it changes. */
export interface AppState {
  /** Grows with every publication, so that a window can drop one that it has overtaken. */
  revision: number;
  settings: Settings;
  /** Things that went wrong without stopping anything, in words. */
  troubles: string[];
  film:
    | { status: 'opening' }
    | { status: 'failed'; error: PlainError }
    | { status: 'ready'; film: FilmState; viewing: ViewingState };
  /** The host's evening; null while nobody hosts one. */
  host: HostState | null;
}
