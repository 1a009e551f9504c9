import type { FilmSeconds } from '../film-time';
import type { Landmark } from '../pack/manifest';
import type { Anchor } from './clock';
import type { Step } from './getting-in-step';
import type { NoticeView } from './notices';
import type { Showing } from './plan';
import type { Progress } from './progress';
import type { HeldView, MarkedView, NowView, PopUpView, StepView, TimelineView } from './views';

/** What is kept of a viewing over a restart. */
export interface SavedViewing extends Progress {
  position: FilmSeconds;
  /** What has popped up, so that nothing does so twice. */
  shown: Showing[];
  step: Step;
  /** Ids of entries that stay in view, and of those to be found again. */
  pinned: string[];
  marked: string[];
}

/** A running viewing as windows see it. They reckon the film time in between from the anchor. */
export interface ViewingState extends Progress {
  anchor: Anchor;
  step: StepView;
  /** True after the machine has slept while the film played, until it plays again. */
  slept: boolean;
  now: NowView;
  timeline: TimelineView;
  landmarks: Landmark[];
  popUps: PopUpView[];
  pinned: PopUpView[];
  marked: MarkedView[];
  /** What counts down, for those who asked for notices. */
  notices: NoticeView[];
  /** What did not pop up up to here, in the order of the film. */
  held: HeldView[];
}
