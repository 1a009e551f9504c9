import { useCallback, useMemo, useState } from 'react';
import type { AuthorState, MomentView } from '#shared/author/views';
import { filmSeconds, formatFilmTime } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { filmTimeNow } from '../../lib/film-clock';
import type { KeyActions } from '../../lib/keys';

/** What an author does while the film runs. */
export interface Stamping {
  /** The moment whose line is being typed. */
  writing: MomentView | undefined;
  /** What was done last, in words. */
  said: { words: string; isTrouble: boolean } | undefined;
  /** Ends the typing, and says so. */
  end: (words: string) => void;
  fail: (error: unknown) => void;
  hush: () => void;
  undo: () => void;
  actions: KeyActions;
}

/**
 * The keys of an author; the second is that of the instant at which they are pressed.
 * @param onBegin leads to where a draft is begun, while there is none
 */
export function useAuthorKeys(
  open: AuthorState['open'],
  { anchor, timeline: { runtime } }: ViewingState,
  onBegin: () => void,
): Stamping {
  const [writing, setWriting] = useState<MomentView>();
  const [said, setSaid] = useState<Stamping['said']>();
  const hasDraft = open !== null;
  const say = useCallback((words: string) => {
    setSaid({ words, isTrouble: false });
  }, []);
  const fail = useCallback((error: unknown) => {
    setSaid({ words: wordsOf(error), isTrouble: true });
  }, []);
  const end = useCallback(
    (words: string) => {
      setWriting(undefined);
      say(words);
    },
    [say],
  );
  const undo = useCallback(() => {
    ask('undoDraft').then(() => {
      setWriting(undefined);
      say('Taken back.');
    }, fail);
  }, [say, fail]);
  const actions = useMemo((): KeyActions => {
    const now = (): ReturnType<typeof filmSeconds> =>
      filmSeconds(Math.floor(filmTimeNow(anchor, runtime)));
    return {
      stamp: () => {
        if (!hasDraft) {
          onBegin();
          return;
        }
        const at = now();
        ask('stampMoment', { at }).then((id) => {
          setSaid(undefined);
          setWriting({ id, at, line: '' });
        }, fail);
      },
      cutScene: () => {
        if (!hasDraft) {
          onBegin();
          return;
        }
        const at = now();
        ask('cutScene', { at }).then(() => {
          say(`A new scene begins at ${formatFilmTime(at)}.`);
        }, fail);
      },
      undoDraft: () => {
        if (hasDraft) undo();
      },
    };
  }, [hasDraft, anchor, runtime, onBegin, say, fail, undo]);
  const hush = useCallback(() => {
    setSaid(undefined);
  }, []);
  return useMemo(
    () => ({ writing, said, end, fail, hush, undo, actions }),
    [writing, said, end, fail, hush, undo, actions],
  );
}
