import { useMemo } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { ResultView } from '#shared/search/views';
import { ask, tell } from '../lib/api';
import type { Router } from './route';

/** The ways from one view to another. */
export interface Ways {
  openEntry: (id: string) => void;
  openRead: (id: string, chapter?: string) => void;
  /** In place of what is open, so that back does not lead there again. */
  openReadInstead: (id: string, chapter: string) => void;
  openNote: (id: string) => void;
  openResult: (result: Pick<ResultView, 'id' | 'kind' | 'film'>) => void;
  goTo: (at: FilmSeconds) => void;
  /** From the first second, in a viewing of its own, as somebody who has seen the film. */
  watchAgain: () => void;
}

/**
 * @param film id of the film that is open
 * @param onGoTo called before the film is sent to another moment
 */
export function useWays(
  { go, goInstead }: Pick<Router, 'go' | 'goInstead'>,
  film: string,
  onGoTo: () => void,
): Ways {
  return useMemo(() => {
    const openEntry = (id: string): void => {
      go({ view: 'entry', id });
    };
    const openNote = (id: string): void => {
      go({ view: 'notes', id });
    };
    const openOther = (otherFilm: string, entry: string): void => {
      // The window may stand anew by then, on the other film: its address is what it goes by.
      ask('openFilm', { id: otherFilm, entry }).then(
        () => {
          openEntry(entry);
        },
        (error: unknown) => {
          console.error(error);
        },
      );
    };
    return {
      openEntry,
      openNote,
      openRead: (id, chapter) => {
        go(chapter === undefined ? { view: 'read', id } : { view: 'read', id, chapter });
      },
      openReadInstead: (id, chapter) => {
        goInstead({ view: 'read', id, chapter });
      },
      openResult: ({ id, kind, film: resultFilm }) => {
        if (resultFilm !== film) openOther(resultFilm, id);
        else if (kind === 'note') openNote(id);
        else openEntry(id);
      },
      goTo: (to) => {
        onGoTo();
        tell('seek', { to });
        go({ view: 'watch' });
      },
      watchAgain: () => {
        void ask('beginViewing', { from: 'start', newcomer: false }).then(() => {
          tell('setAudience', { audience: 'seen' });
          go({ view: 'watch' });
        });
      },
    };
  }, [go, goInstead, film, onGoTo]);
}
