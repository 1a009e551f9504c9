import { useSyncExternalStore } from 'react';
import type { AudienceView } from '#shared/host/views';
import { fromWire } from '#shared/ipc/wire';

const NOTHING: AudienceView = { kind: 'quiet' };
/** Undefined until the host's window has said something. */
let current: AudienceView | undefined;
const listeners = new Set<() => void>();

function receive(view: AudienceView): void {
  current = view;
  for (const listener of listeners) listener();
}

/** Starts to follow the host; call once, before anything is drawn. The only place of this page that touches its bridge. */
export async function followHost(): Promise<void> {
  window.footlightAudience.onView((view) => {
    receive(fromWire(view));
  });
  const first = fromWire(await window.footlightAudience.getView());
  // The first answer and the stream may overtake one another.
  if (current === undefined) receive(first);
}

export function useAudienceView(): AudienceView {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current ?? NOTHING,
  );
}
