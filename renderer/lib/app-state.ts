import { useSyncExternalStore } from 'react';
import type { AppState } from '#shared/ipc/state';
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

export function useAppState(): AppState | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
