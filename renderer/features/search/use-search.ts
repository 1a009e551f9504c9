import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { SearchStore, type Answered } from './search-store';

/** The window's search, for as long as the window stands on a film. */
export function useSearch(
  { frontier, audience }: ViewingState,
  notesRevision: number,
): SearchStore {
  const [store] = useState(() => new SearchStore());
  useEffect(() => {
    store.refresh();
  }, [store, frontier, audience, notesRevision]);
  return store;
}

/** What was answered last; whoever calls this is drawn anew with each answer. */
export function useAnswered(store: SearchStore): Answered {
  return useSyncExternalStore(store.subscribe, store.get);
}
