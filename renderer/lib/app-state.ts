import { useSyncExternalStore } from 'react';
import type { AppState } from '#shared/ipc/state';
import type { SearchesView } from '#shared/search/views';
import type { Settings } from '#shared/settings';
import { ask, onState } from './api';
import { keepIdentity } from './keep-identity';

/** The last state that the main process published. */
let current: AppState | undefined;
const listeners = new Set<() => void>();

function receive(state: AppState): void {
  // The first answer and the stream may overtake one another.
  if (current && state.revision < current.revision) return;
  current = keepIdentity(current, state);
  for (const listener of listeners) listener();
}

/** Starts to follow the main process; call once, before anything is drawn. */
export async function followMain(): Promise<void> {
  onState(receive);
  receive(await ask('getState'));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAppState(): AppState | undefined {
  return useSyncExternalStore(subscribe, () => current);
}

/** The settings alone: whoever asks for these is drawn anew only when they change. */
export function useSettings(): Settings | undefined {
  return useSyncExternalStore(subscribe, () => current?.settings);
}

/** A viewer's searches alone. */
export function useSearches(): SearchesView | undefined {
  return useSyncExternalStore(subscribe, () => current?.searches);
}
