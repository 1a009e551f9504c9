import { useSyncExternalStore } from 'react';

/** How long after the last touch a viewer is taken to be looking at this window, in milliseconds. */
const LASTS = 15_000;

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focus'] as const;

let attentive = true;
let timer: number | undefined;
const listeners = new Set<() => void>();

function change(now: boolean): void {
  if (attentive === now) return;
  attentive = now;
  for (const listener of listeners) listener();
}

function noticed(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    change(false);
  }, LASTS);
  change(true);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    for (const sign of SIGNS) window.addEventListener(sign, noticed, { passive: true });
    noticed();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const sign of SIGNS) window.removeEventListener(sign, noticed);
    window.clearTimeout(timer);
  };
}

/** The same, asked once: for what is decided when something comes, and not again while it stands. */
export function isAttentive(): boolean {
  return attentive;
}

/**
 * Whether somebody has touched this window a moment ago. A viewer who leans back looks at the film: then
 * nothing ticks beside it, neither to the eye nor to the battery.
 */
export function useAttention(): boolean {
  return useSyncExternalStore(subscribe, () => attentive);
}
