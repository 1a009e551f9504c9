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
  openResult: (result: Pick<ResultView, 'id' | 'kind'>) => void;
  goTo: (at: FilmSeconds) => void;
  /** From the first second, in a viewing of its own, as somebody who has seen the film. */
  watchAgain: () => void;
}

/** @param onGoTo called before the film is sent to another moment */
export function useWays(
  { go, goInstead }: Pick<Router, 'go' | 'goInstead'>,
  onGoTo: () => void,
): Ways {
  return useMemo(() => {
    const openEntry = (id: string): void => {
      go({ view: 'entry', id });
    };
    const openNote = (id: string): void => {
      go({ view: 'notes', id });
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
      openResult: ({ id, kind }) => {
        if (kind === 'note') openNote(id);
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
  }, [go, goInstead, onGoTo]);
}
