import type { Wire } from '../ipc/wire';
import type { AudienceView } from './views';

/** The audience's window has a channel of its own, and hears and asks nothing on any other. */
export const AUDIENCE_CHANNEL = 'footlight:audience';

/** `window.footlightAudience`: all that the audience's page has. */
export interface AudienceBridge {
  getView(): Promise<Wire<AudienceView>>;
  /** Calls back with every view from now on; the answer ends that. */
  onView(listener: (view: Wire<AudienceView>) => void): () => void;
}
