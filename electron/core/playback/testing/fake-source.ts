import type { PlayerStatus } from '#shared/playback/views';
import { FootlightError } from '#shared/errors';
import type {
  Exactness,
  Media,
  PlaybackSource,
  PlayerHands,
  Sample,
  SourceListener,
} from '../source';

/** Hands that keep what they are told. */
export class FakeHands implements PlayerHands {
  readonly done: unknown[] = [];

  play(): void {
    this.done.push('play');
  }

  pause(): void {
    this.done.push('pause');
  }

  seek(position: number): void {
    this.done.push({ seek: position });
  }

  setSpeed(speed: number): void {
    this.done.push({ speed });
  }
}

/** A player that tells what a test wants it to tell. */
export class FakeSource implements PlaybackSource {
  readonly exactness: Exactness = { staleMax: 0, bias: 0, isExactPaused: true };
  readonly hands = new FakeHands();
  readonly picture = null;
  isFollowed = false;
  isClosed = false;
  private listener: SourceListener | undefined;

  constructor(
    public id: string,
    readonly name = 'Player',
    readonly rank = 1,
  ) {}

  start(listener: SourceListener): void {
    this.listener = listener;
  }

  setFollowed(isFollowed: boolean): void {
    this.isFollowed = isFollowed;
  }

  close(): void {
    this.isClosed = true;
  }

  plays(media: Media | null): void {
    this.listener?.onMedia(media);
  }

  is(status: PlayerStatus): void {
    this.listener?.onStatus(status);
  }

  tells(sample: Partial<Sample> & Pick<Sample, 'at' | 'position'>): void {
    this.listener?.onSample({ rate: 1, playing: true, ...sample });
  }

  goes(why: string | null): void {
    this.listener?.onLost(why === null ? null : new FootlightError('not-found', why));
  }
}
