import type { FilmSeconds } from '../film-time';
import type { Landmark } from '../pack/manifest';
import type { Anchor } from './clock';
import type { Showing } from './plan';
import type { Progress } from './progress';
import type { HeldView, NowView, PopUpView, TimelineView } from './views';

/** What is kept of a viewing over a restart. */
export interface SavedViewing extends Progress {
  position: FilmSeconds;
  /** What has popped up, so that nothing does so twice. */
  shown: Showing[];
}

/** A running viewing as windows see it. They reckon the film time in between from the anchor. */
export interface ViewingState extends Progress {
  anchor: Anchor;
  now: NowView;
  timeline: TimelineView;
  landmarks: Landmark[];
  popUps: PopUpView[];
  /** What did not pop up up to here, in the order of the film. */
  held: HeldView[];
}
