import { useMemo } from 'react';
import type { AppState } from '#shared/ipc/state';
import { FLOAT_TURNS, type FloatTurn } from '#shared/float/turns';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../lib/api';
import type { KeyActions } from '../lib/keys';
import type { Route, Router, ViewName } from './route';

interface Window {
  router: Router;
  viewing: ViewingState;
  state: Pick<AppState, 'settings' | 'float' | 'isCompanion'>;
  /** Brings the cursor into the search. */
  focusSearch: () => void;
  /** Lets the search go, or goes back to what it found. */
  leaveSearch: (backToResults: boolean) => void;
  /** Whether something is typed in the search. */
  hasTyped: () => boolean;
  /** What keys do only in some views. */
  also: readonly KeyActions[];
}

/** What keys do in this window, by the names of `shared/keys/actions.ts`. */
export function useWindowActions(window: Window): KeyActions {
  const { router, viewing, state, focusSearch, leaveSearch, hasTyped, also } = window;
  const { route, go, back, forward } = router;
  const { playing } = viewing.anchor;
  const { settings, isCompanion } = state;
  const canFloat = state.float.trouble === null;
  const landmark = viewing.now.nextLandmark?.id;
  return useMemo(() => {
    const to = (view: Exclude<ViewName, 'entry' | 'read'>) => (): void => {
      go({ view });
    };
    const turn = (what: FloatTurn): void => {
      tell('changeSettings', FLOAT_TURNS[what](settings));
    };
    return {
      search: focusSearch,
      playPause: () => {
        tell(playing ? 'pause' : 'play');
      },
      back: seekBy(-10),
      forward: seekBy(10),
      nudgeBackTenth: nudge(-0.1),
      nudgeOnTenth: nudge(0.1),
      nudgeBackSecond: nudge(-1),
      nudgeOnSecond: nudge(1),
      nudgeBackFive: nudge(-5),
      nudgeOnFive: nudge(5),
      tapNext: () => {
        if (landmark !== undefined) tell('tapLandmark', { id: landmark });
      },
      undoStep: () => {
        tell('undoStep');
      },
      float: () => {
        // Where they cannot, the settings say why, and what can be had instead.
        if (canFloat) turn('float');
        else go({ view: 'settings' });
      },
      floatCorner: () => {
        turn('floatCorner');
      },
      floatLight: () => {
        turn('floatLight');
      },
      companion: () => {
        tell('setCompanion', { on: !isCompanion });
        if (!isCompanion) go({ view: 'watch' });
      },
      ...(Object.assign({}, ...also) as KeyActions),
      pageBack: back,
      pageForward: forward,
      watch: to('watch'),
      shelf: to('shelf'),
      library: to('library'),
      heldBack: to('held-back'),
      notes: to('notes'),
      viewings: to('viewings'),
      afterFilm: to('after'),
      author: to('author'),
      host: to('host'),
      settings: to('settings'),
      close: () => {
        const backToResults = mayBeResult(route) && hasTyped();
        go({ view: backToResults ? 'search' : 'watch' });
        leaveSearch(backToResults);
      },
    };
  }, [
    also,
    back,
    canFloat,
    focusSearch,
    forward,
    go,
    hasTyped,
    isCompanion,
    landmark,
    leaveSearch,
    playing,
    route,
    settings,
  ]);
}

/** Whether a search may have led here. */
function mayBeResult(route: Route): boolean {
  if (route.view === 'read') return route.chapter !== undefined;
  return route.view === 'entry' || (route.view === 'notes' && route.id !== undefined);
}

function seekBy(seconds: number): () => void {
  return () => {
    tell('seekBy', { seconds });
  };
}

function nudge(seconds: number): () => void {
  return () => {
    tell('nudge', { seconds });
  };
}
