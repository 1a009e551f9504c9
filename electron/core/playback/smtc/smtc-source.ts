import type { MonotonicClock } from '#core/monotonic-clock';
import type { PlayerStatus } from '#shared/playback/views';
import { LONGEST_FILM, plausible, shortText } from '../believable';
import type { Exactness, Media, PlaybackSource, SourceListener } from '../source';
import type { SmtcMedia, SmtcPlayback, SmtcSession, SmtcTimeline } from './library';

const PLAYING = 4;
const PAUSED = 5;

/** Programs by the beginning of their id; others are called by that id, without what Windows adds to it. */
const NAMES: readonly [beginning: RegExp, name: string][] = [
  [/^vlc/i, 'VLC'],
  [/^mpv/i, 'mpv'],
  [/^chrome/i, 'Chrome'],
  [/^msedge|^microsoftedge/i, 'Edge'],
  [/^firefox|^308046B0AF4A39CB/i, 'Firefox'],
];

/**
 * One media session of Windows. It tells its position when that pleases it, never a rate, and takes no orders through
 * the library: what it says is followed, and what lies between is reckoned. (Taken from the library's documentation;
 * not yet measured on a real one.)
 */
export class SmtcSource implements PlaybackSource {
  readonly id: string;
  readonly name: string;
  readonly rank = 0;
  readonly hands = null;
  readonly picture = null;
  readonly exactness: Exactness = {
    staleMax: 1,
    bias: 0,
    isExactPaused: false,
    quietMax: 60_000,
  };
  private listener: SourceListener | undefined;
  private title: string | null;
  private duration: number | null = null;
  private status: number;
  private timeline: SmtcTimeline;
  private told = '';

  constructor(
    { sourceAppId, media, playback, timeline }: SmtcSession,
    private readonly clock: MonotonicClock,
  ) {
    this.id = `media session ${sourceAppId}`;
    this.name = nameOf(sourceAppId);
    this.title = shortText(media.title);
    this.status = playback.playbackStatus;
    this.timeline = timeline;
  }

  start(listener: SourceListener): void {
    this.listener = listener;
    this.hearTimeline(this.timeline);
    listener.onStatus(this.doing());
  }

  /** It is never asked: it announces. */
  setFollowed(): void {
    this.hearTimeline(this.timeline);
  }

  hearMedia({ title }: SmtcMedia): void {
    this.title = shortText(title);
    this.tellMedia();
  }

  hearPlayback({ playbackStatus }: SmtcPlayback): void {
    this.status = playbackStatus;
    this.listener?.onStatus(this.doing());
    this.hearTimeline(this.timeline);
  }

  hearTimeline(timeline: SmtcTimeline): void {
    this.timeline = timeline;
    this.duration = plausible(timeline.duration, 1, LONGEST_FILM);
    this.tellMedia();
    const position = plausible(timeline.position, 0, LONGEST_FILM);
    if (position === null || this.doing() === 'ready') return;
    const playing = this.status === PLAYING;
    this.listener?.onSample({ at: this.clock.now(), position, rate: 1, playing });
  }

  /** It has ended, or its program has. */
  gone(): void {
    const { listener } = this;
    this.listener = undefined;
    listener?.onLost(null);
  }

  close(): void {
    this.listener = undefined;
  }

  private tellMedia(): void {
    const { title, duration } = this;
    const media: Media | null =
      title === null && duration === null ? null : { path: null, title, duration, frameRate: null };
    const told = JSON.stringify(media);
    if (told === this.told) return;
    this.told = told;
    this.listener?.onMedia(media);
  }

  private doing(): PlayerStatus {
    if (this.status === PLAYING) return 'playing';
    return this.status === PAUSED ? 'paused' : 'ready';
  }
}

/** What people call a program, by its id in Windows. */
export function nameOf(id: string): string {
  const known = NAMES.find(([beginning]) => beginning.test(id));
  const bare = shortText(id.replace(/[_!].*$/, '').replace(/\.exe$/i, ''))?.slice(0, 60);
  return known?.[1] ?? bare ?? 'A player';
}
