import type { Wire } from '../ipc/wire';
import type { Tongue } from '../language/languages';
import type { AudienceView } from './views';

/** The audience's window has a channel of its own, and hears and asks nothing on any other. */
export const AUDIENCE_CHANNEL = 'footlight:audience';

/** What the audience's page draws, and in which language it says the few words of its own. */
export interface AudiencePicture {
  tongue: Tongue;
  view: AudienceView;
}

/** `window.footlightAudience`: all that the audience's page has. */
export interface AudienceBridge {
  getView(): Promise<Wire<AudiencePicture>>;
  /** Calls back with every view from now on; the answer ends that. */
  onView(listener: (picture: Wire<AudiencePicture>) => void): () => void;
}
