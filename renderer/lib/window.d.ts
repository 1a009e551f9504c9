import type { AudienceBridge } from '#shared/host/audience-bridge';
import type { Bridge } from '#shared/ipc/bridge';

declare global {
  interface Window {
    /** What the preload offers; `lib/api.ts` alone uses it. */
    readonly footlight: Bridge;
    /** What the audience's page has instead. */
    readonly footlightAudience: AudienceBridge;
    /** The history of the window, of which the types of the DOM do not know yet. */
    readonly navigation: { readonly canGoBack: boolean; readonly canGoForward: boolean };
  }
}
