import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { filmTimeNow } from '../../lib/film-clock';
import type { Later } from './draft-keeper';
import { NoteDesk, type DeskState } from './note-desk';

/** Waits as a window does. */
export const inWindow: Later = (milliseconds, call) => {
  const timer = window.setTimeout(call, milliseconds);
  return () => {
    window.clearTimeout(timer);
  };
};

interface UsedDesk {
  desk: NoteDesk;
  /** What the keys and buttons do: the second is that of the instant at which they are pressed. */
  actions: Record<'bookmark' | 'note', () => void>;
}

/**
 * The window's desk for notes.
 * @param about id of the entry that is open
 */
export function useNoteDesk({ anchor, timeline }: ViewingState, about: string | null): UsedDesk {
  const [desk] = useState(() => new NoteDesk(ask, inWindow));
  const isHeldDown = useHeldDown();
  useEffect(() => {
    desk.load();
  }, [desk]);
  const { runtime } = timeline;
  return useMemo(
    () => ({
      desk,
      actions: {
        bookmark: () => {
          if (!isHeldDown.current) void desk.bookmark(filmTimeNow(anchor, runtime), about);
        },
        note: () => {
          void desk.compose(filmTimeNow(anchor, runtime), about);
        },
      },
    }),
    [desk, isHeldDown, anchor, runtime, about],
  );
}

/** Whether the key that is pressed repeats by itself: a bookmark is one moment. */
function useHeldDown(): { readonly current: boolean } {
  const isHeldDown = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      isHeldDown.current = event.type === 'keydown' && event.repeat;
    };
    // Before the handler that the keys of the window have.
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('keyup', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('keyup', onKey, { capture: true });
    };
  }, []);
  return isHeldDown;
}

/** What stands on the desk; whoever calls this is drawn anew with each change of it. */
export function useDesk(desk: NoteDesk): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.get);
}
