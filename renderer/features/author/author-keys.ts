import { useCallback, useMemo, useState } from 'react';
import type { AuthorState } from '#shared/author/views';
import { filmSeconds, formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { filmTimeNow } from '../../lib/film-clock';
import type { KeyActions } from '../../lib/keys';
import { useWords } from '../../lib/words';

/** A moment whose line is being typed: the field is there at once, also while main still writes the stamp down. */
export interface WritingLine {
  at: FilmSeconds;
  /** Comes with the id of the moment. */
  stamped: Promise<string>;
}

/** What an author does while the film runs. */
export interface Stamping {
  /** The moment whose line is being typed. */
  writing: WritingLine | undefined;
  /** What was done last, in words, and whether it was, went wrong, or was taken back. */
  said: { words: string; came: 'done' | 'wrong' | 'undone' } | undefined;
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
  const say = useWords();
  const [writing, setWriting] = useState<WritingLine>();
  const [said, setSaid] = useState<Stamping['said']>();
  const hasDraft = open !== null;
  const tellDone = useCallback((words: string) => {
    setSaid({ words, came: 'done' });
  }, []);
  const fail = useCallback((error: unknown) => {
    setSaid({ words: wordsOf(error), came: 'wrong' });
  }, []);
  const end = useCallback(
    (words: string) => {
      setWriting(undefined);
      tellDone(words);
    },
    [tellDone],
  );
  const undo = useCallback(() => {
    ask('undoDraft').then(() => {
      setWriting(undefined);
      setSaid({ words: say('author.undone'), came: 'undone' });
    }, fail);
  }, [say, fail]);
  const actions = useMemo((): KeyActions => {
    const now = (): FilmSeconds => filmSeconds(Math.floor(filmTimeNow(anchor, runtime)));
    return {
      stamp: () => {
        if (!hasDraft) {
          onBegin();
          return;
        }
        const at = now();
        const stamped = ask('stampMoment', { at });
        setSaid(undefined);
        setWriting({ at, stamped });
        stamped.catch((error: unknown) => {
          setWriting(undefined);
          fail(error);
        });
      },
      cutScene: () => {
        if (!hasDraft) {
          onBegin();
          return;
        }
        const at = now();
        ask('cutScene', { at }).then(() => {
          tellDone(say('author-scenes.begun', { time: formatFilmTime(at) }));
        }, fail);
      },
      undoDraft: () => {
        if (hasDraft) undo();
      },
    };
  }, [hasDraft, anchor, runtime, onBegin, say, tellDone, fail, undo]);
  const hush = useCallback(() => {
    setSaid(undefined);
  }, []);
  return useMemo(
    () => ({ writing, said, end, fail, hush, undo, actions }),
    [writing, said, end, fail, hush, undo, actions],
  );
}
