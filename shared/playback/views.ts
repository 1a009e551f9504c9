import type { PlainError } from '../errors';
import type { Certainty } from './recognise';

/**
 * `connecting`: nothing heard yet. `ready`: nothing is loaded. `stalled`: it wants to play and cannot. `ended`: at the
 * end of what it plays.
 */
export type PlayerStatus =
  'connecting' | 'ready' | 'playing' | 'paused' | 'seeking' | 'stalled' | 'ended';

/** A player that runs on this computer, as windows show it. */
export interface PlayerView {
  id: string;
  /** Of the program: mpv, VLC, Chromium. */
  name: string;
  /** What it plays, by its own word; null where nothing is loaded. */
  title: string | null;
  status: PlayerStatus;
  /** Whether that is the film. */
  certainty: Certainty;
  /** Whether it does what Footlight asks of it. */
  canCommand: boolean;
}

/**
 * How well the film on the screen and the clock agree. `high`: to less than a tenth of a second. `medium`: nearly.
 * `low`: the player is slow to tell, or tells what does not agree.
 */
export type Confidence = 'high' | 'medium' | 'low';

export interface FollowingView {
  id: string;
  name: string;
  status: PlayerStatus;
  /** Since when, by the wall clock (ISO 8601). */
  since: string;
  confidence: Confidence;
  /** Seconds by which the player's last words differed from the clock, at most. */
  spread: number;
  canCommand: boolean;
  /** Whether it draws notes inside its picture, if that is wanted. */
  canDraw: boolean;
}

/** All that windows know of players. */
export interface PlaybackState {
  players: PlayerView[];
  following: FollowingView | null;
  /** Id of the player that plays the film and waits for the viewer's word. */
  offered: string | null;
  /** Why nothing is followed any more, or why something cannot be. */
  trouble: PlainError | null;
}

export const NO_PLAYERS: PlaybackState = {
  players: [],
  following: null,
  offered: null,
  trouble: null,
};
