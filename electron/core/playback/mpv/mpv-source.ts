import type { MonotonicClock } from '#core/monotonic-clock';
import { LONGEST_FILM, plausible, shortText } from '../believable';
import type { Exactness, Media, PlaybackSource, PlayerHands, SourceListener } from '../source';
import type { MpvMessage } from './messages';
import { MpvSocket } from './mpv-socket';
import { PictureNotes } from './picture-notes';

/** Pictures per second where the player does not say. */
const USUAL_FRAME_RATE = 24;
/** Frames by which it is ahead: one, less what the freshest of the answers is old itself. */
const AHEAD = 0.75;
/** While it settles it is asked this often, then that often, in milliseconds; never in step with 24 or 25 pictures. */
const SETTLING_EVERY = 47;
const FOLLOWED_EVERY = 309;
const SETTLING_FOR = 700;
/** A player that is not followed is not asked at all: what it announces is enough to know what it plays. */
const NO_ANSWER_AFTER = 900;

const OBSERVED = [
  'pid',
  'path',
  'media-title',
  'duration',
  'container-fps',
  'pause',
  'speed',
  'paused-for-cache',
  'seeking',
  'eof-reached',
  'idle-active',
] as const;
type Observed = (typeof OBSERVED)[number];

/**
 * One mpv over its JSON IPC. It announces pauses, seeks, speeds and files at once; its position is asked for, because the
 * announcement of each frame would wake this process with each frame. An answer is as old as the frame on the screen,
 * and `time-pos` is one frame ahead of it while playing (measured, see docs/PLAYERS.md).
 */
export class MpvSource implements PlaybackSource {
  readonly name = 'mpv';
  readonly rank = 2;
  readonly hands: PlayerHands;
  readonly picture = new PictureNotes((command, answered) => this.socket?.send(command, answered));
  private readonly values = new Map<Observed, unknown>();
  private socket: MpvSocket | undefined;
  private listener: SourceListener | undefined;
  private isFollowed = false;
  private isSeeking = false;
  private isJump = false;
  private isSilent = false;
  private settlesUntil = 0;
  private cancelAsking: () => void = () => undefined;
  private cancelWaiting: (() => void) | undefined;
  private told = '';

  constructor(
    private readonly path: string,
    private readonly clock: MonotonicClock,
    private readonly onClosed: () => void = () => undefined,
  ) {
    this.hands = {
      play: () => this.set('pause', false),
      pause: () => this.set('pause', true),
      seek: (position) => this.socket?.send(['seek', position, 'absolute+exact']),
      setSpeed: (speed) => this.set('speed', speed),
    };
  }

  get id(): string {
    const pid = plausible(this.values.get('pid'), 1, 2 ** 31);
    return pid === null ? `mpv at ${this.path}` : `process ${String(pid)}`;
  }

  get exactness(): Exactness {
    const frame = 1 / (this.frameRate() ?? USUAL_FRAME_RATE);
    return { staleMax: frame, bias: AHEAD * frame, isExactPaused: true };
  }

  start(listener: SourceListener): void {
    this.listener = listener;
    this.socket = new MpvSocket(this.path, () => this.clock.now(), {
      onOpen: () => {
        for (const [index, name] of OBSERVED.entries())
          this.socket?.send(['observe_property', index + 1, name]);
      },
      onMessage: (message) => this.take(message),
      onClose: (why) => {
        this.close();
        listener.onLost(why);
        this.onClosed();
      },
    });
  }

  setFollowed(isFollowed: boolean): void {
    this.isFollowed = isFollowed;
    this.settle();
  }

  close(): void {
    this.cancelAsking();
    this.cancelWaiting?.();
    this.socket?.close();
    this.socket = undefined;
    this.listener = undefined;
  }

  private take(message: MpvMessage): void {
    if (message.kind === 'property') {
      const { name } = message;
      if (!isObserved(name)) return;
      this.values.set(name, message.data);
      if (name === 'seeking') this.isSeeking = message.data === true;
      this.tellMedia();
      this.settle();
    } else if (message.kind === 'event') {
      this.happened(message.name);
    }
  }

  private happened(event: string): void {
    if (event === 'seek') {
      // Its position is the wish by now, and the picture is still the old one.
      this.isSeeking = true;
      this.tellStatus();
    } else if (event === 'playback-restart') {
      this.isSeeking = false;
      this.isJump = true;
      this.settle();
    } else if (event === 'end-file') {
      this.isJump = true;
    }
  }

  private tellMedia(): void {
    const media = this.media();
    const told = JSON.stringify(media);
    if (told === this.told) return;
    this.told = told;
    this.listener?.onMedia(media);
  }

  private media(): Media | null {
    if (this.values.get('idle-active') === true) return null;
    const path = shortText(this.values.get('path'));
    if (path === null) return null;
    return {
      path,
      title: shortText(this.values.get('media-title')),
      duration: plausible(this.values.get('duration'), 0, LONGEST_FILM),
      frameRate: this.frameRate(),
    };
  }

  private frameRate(): number | null {
    return plausible(this.values.get('container-fps'), 1, 1000);
  }

  private tellStatus(): void {
    const status = (): Parameters<SourceListener['onStatus']>[0] => {
      if (this.media() === null) return 'ready';
      if (this.isSilent) return 'stalled';
      if (this.isSeeking) return 'seeking';
      if (this.values.get('eof-reached') === true) return 'ended';
      if (this.values.get('pause') === true) return 'paused';
      return this.values.get('paused-for-cache') === true ? 'stalled' : 'playing';
    };
    this.listener?.onStatus(status());
  }

  /** Something has changed: asks at once, and often for a while. */
  private settle(): void {
    this.tellStatus();
    this.settlesUntil = this.clock.now() + SETTLING_FOR;
    if (this.isFollowed) this.ask();
    else this.cancelAsking();
  }

  private ask(): void {
    this.cancelAsking();
    if (!this.socket) return;
    const asked = this.clock.now();
    // Of several questions the first one counts: each is asked before the last must have been answered.
    this.cancelWaiting ??= this.clock.after(NO_ANSWER_AFTER, () => this.hearNothing());
    this.socket.send(['get_property', 'time-pos'], (data, isError) => {
      this.cancelWaiting?.();
      this.cancelWaiting = undefined;
      this.isSilent = false;
      const answered = this.clock.now();
      if (!isError && !this.isSeeking) this.hear(data, (asked + answered) / 2);
      this.tellStatus();
    });
    const every = asked < this.settlesUntil ? SETTLING_EVERY : FOLLOWED_EVERY;
    this.cancelAsking = this.clock.after(every, () => this.ask());
  }

  private hear(data: unknown, at: number): void {
    const position = plausible(data, -LONGEST_FILM, LONGEST_FILM);
    if (position === null) return;
    const playing = this.values.get('pause') !== true && !this.isWaiting();
    const { isJump } = this;
    this.isJump = false;
    this.listener?.onSample({ at, position, rate: this.speed(), playing, isJump });
  }

  /** It does not answer: a process that hangs, or was stopped. Where the film is by now nobody knows. */
  private hearNothing(): void {
    this.isSilent = true;
    this.cancelWaiting = undefined;
    this.cancelAsking();
    this.tellStatus();
    this.cancelAsking = this.clock.after(NO_ANSWER_AFTER, () => this.ask());
  }

  private isWaiting(): boolean {
    return this.values.get('paused-for-cache') === true || this.values.get('eof-reached') === true;
  }

  private speed(): number {
    return plausible(this.values.get('speed'), 0.01, 100) ?? 1;
  }

  private set(property: 'pause' | 'speed', value: boolean | number): void {
    this.socket?.send(['set_property', property, value]);
  }
}

function isObserved(name: string): name is Observed {
  return OBSERVED.some((observed) => observed === name);
}
