import { useSyncExternalStore } from 'react';
import type { AudiencePicture } from '#shared/host/audience-bridge';
import { fromWire } from '#shared/ipc/wire';

/** Undefined until the host's window has said something. */
let current: AudiencePicture | undefined;
const listeners = new Set<() => void>();

function receive(picture: AudiencePicture): void {
  current = picture;
  for (const listener of listeners) listener();
}

/** Starts to follow the host; call once, before anything is drawn. The only place of this page that touches its bridge. */
export async function followHost(): Promise<void> {
  window.footlightAudience.onView((picture) => {
    receive(fromWire(picture));
  });
  const first = fromWire(await window.footlightAudience.getView());
  // The first answer and the stream may overtake one another.
  if (current === undefined) receive(first);
}

export function useAudiencePicture(): AudiencePicture | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
