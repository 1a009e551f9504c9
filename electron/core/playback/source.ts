import type { FootlightError } from '#shared/errors';
import type { Corner } from '#shared/float/place';
import type { PlayerStatus } from '#shared/playback/views';

/** What a player plays, as far as it tells. */
export interface Media {
  /** File or address. */
  path: string | null;
  title: string | null;
  /** Seconds; null for what has no end. */
  duration: number | null;
  /** Pictures per second. */
  frameRate: number | null;
}

/** Where a player was at one instant, by its own word. */
export interface Sample {
  /** Monotonic milliseconds: for an answer, the middle between asking and hearing. */
  at: number;
  /** Seconds of the copy. */
  position: number;
  /** Seconds of the copy for each second. */
  rate: number;
  playing: boolean;
  /** The player has just come here by a jump. */
  isJump?: boolean;
  /** It has stood here for some time, though the clock ran on. */
  isHeld?: boolean;
}

/** How exactly a kind of player tells its position. */
export interface Exactness {
  /** A position that it tells may be as old as this, in seconds. */
  staleMax: number;
  /** And is further than the picture by this while it plays, in seconds. */
  bias: number;
  /** Whether it tells exactly where the picture stands while it is paused. */
  isExactPaused: boolean;
  /** For so many milliseconds it may tell nothing while it plays, and still be right; 3 s where it says nothing else. */
  quietMax?: number;
}

/** What a source tells whoever listens. Never called again once it is lost or closed. */
export interface SourceListener {
  onMedia(media: Media | null): void;
  onStatus(status: PlayerStatus): void;
  onSample(sample: Sample): void;
  /** It is gone, or cannot be believed. @param why where there is more to say than that it was closed */
  onLost(why: FootlightError | null): void;
}

/** What can be asked of a player. Each returns at once; whether it was done is heard as from any other hand. */
export interface PlayerHands {
  play(): void;
  pause(): void;
  /** @param position seconds of the copy */
  seek(position: number): void;
  setSpeed(speed: number): void;
}

/** A note as a player draws it: words alone. */
export interface PictureCard {
  title: string;
  text: string;
}

export interface PictureLook {
  corner: Corner;
  /** Percent of full light. */
  light: number;
}

/** The picture of a player that draws notes in it. */
export interface PlayerPicture {
  /** Shows these and no others. */
  show(cards: readonly PictureCard[], look: PictureLook): void;
  clear(): void;
}

/** One running player, whatever the way to it. */
export interface PlaybackSource {
  /** One player that is reached in two ways has one id; it stays the same while the player runs. */
  readonly id: string;
  /** The player's name, for people, by which a choice of it is remembered too. */
  readonly name: string;
  readonly exactness: Exactness;
  /** Null where it cannot be told what to do. */
  readonly hands: PlayerHands | null;
  /** Null where it draws nothing for others. */
  readonly picture: PlayerPicture | null;
  /** Of two ways to the same player the one of the higher rank is taken. */
  readonly rank: number;
  start(listener: SourceListener): void;
  /** Whether it is followed: then it is asked for its position often enough, else hardly ever. */
  setFollowed(isFollowed: boolean): void;
  close(): void;
}
