import type { Bridge } from '#shared/ipc/bridge';

declare global {
  interface Window {
    /** What the preload offers; `lib/api.ts` alone uses it. */
    readonly footlight: Bridge;
  }
}
