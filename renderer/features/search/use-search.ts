import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AppState } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { SearchStore, type Answered } from './search-store';

/**
 * The window's search, for as long as the window stands.
 * @param film id of the film that is open
 * @param state of which the revisions grow with whatever else can be found
 */
export function useSearch(
  film: string,
  { frontier, audience }: ViewingState,
  { notesRevision, library }: Pick<AppState, 'notesRevision' | 'library'>,
): SearchStore {
  const [store] = useState(() => new SearchStore());
  useEffect(() => {
    store.refresh(film);
  }, [store, film, frontier, audience, notesRevision, library.revision]);
  return store;
}

/** What was answered last; whoever calls this is drawn anew with each answer. */
export function useAnswered(store: SearchStore): Answered {
  return useSyncExternalStore(store.subscribe, store.get);
}
