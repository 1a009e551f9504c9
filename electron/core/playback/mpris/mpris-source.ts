import type { MonotonicClock } from '#core/monotonic-clock';
import type { PlayerStatus } from '#shared/playback/views';
import { saidError } from '#shared/said-error';
import { plausible, shortText } from '../believable';
import { MessageLimit } from '../message-limit';
import type { Exactness, PlaybackSource, PlayerHands, Sample, SourceListener } from '../source';
import { LastWords, type Announced } from './last-words';
import { dictionaryOf, mediaOf, secondsOf, trackOf, valueOf } from './properties';
import type { BusSignal, SessionBus } from './session-bus';

export const MPRIS_PATH = '/org/mpris/MediaPlayer2';
export const MPRIS_PLAYER = 'org.mpris.MediaPlayer2.Player';
export const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** How often a player that is followed is asked, in milliseconds: between these, and never evenly (see docs/PLAYERS.md). */
const SETTLING = { least: 90, most: 170 } as const;
const FOLLOWED = { least: 430, most: 900 } as const;
const SETTLING_FOR = 1_500;
/** Answers in flight; a player that owes more is not asked again until it answers. */
const MOST_OWED = 2;
/** More signals than this in one second are no player's. */
const MOST_SIGNALS = 400;
/** And no more bytes than these; a cover may come along with a title. */
const MOST_BYTES = 2 ** 22;
/** A player that is followed may tell so many positions one after another that no film has. */
const MOST_NONSENSE = 8;
/** A copy may turn out to run that much longer than was said, in seconds. */
const BEHIND_ITS_END = 60;

/** What is known of kinds of players, measured on the frame that was on the screen. */
const KINDS: readonly { name: RegExp; short: string; exactness: Exactness }[] = [
  {
    name: /^vlc/i,
    short: 'VLC',
    exactness: { staleMax: 0.5, bias: 0, isExactPaused: false },
  },
  {
    name: /chrom|edge|brave|opera|vivaldi/i,
    short: '',
    exactness: { staleMax: 0.12, bias: 0, isExactPaused: true },
  },
  { name: /^mpv/i, short: 'mpv', exactness: { staleMax: 0.05, bias: 0.04, isExactPaused: true } },
];
const UNKNOWN: Exactness = { staleMax: 0.5, bias: 0, isExactPaused: false };

/** Whom a source speaks to. */
export interface MprisPeer {
  /** Unique name of its connection. */
  owner: string;
  pid: number;
  /** What it calls itself. */
  identity: string;
}

/**
 * One player of the desktop over MPRIS 2. It announces play, pause, rate, track and jumps; the position it never
 * announces (the specification says so), so it is asked for.
 */
export class MprisSource implements PlaybackSource {
  readonly name: string;
  readonly id: string;
  readonly exactness: Exactness;
  readonly rank = 1;
  readonly picture = null;
  readonly hands: PlayerHands;
  private listener: SourceListener | undefined;
  private playing = false;
  private isStopped = true;
  private rate = 1;
  private track: string | undefined;
  private told = '';
  private isFollowed = false;
  private settlesUntil = 0;
  private owed = 0;
  private readonly words: LastWords;
  private readonly signals: MessageLimit;
  private readonly bytes: MessageLimit;
  private isGone = false;
  /** Seconds that what it plays lasts; null where it does not say. */
  private duration: number | null = null;
  private nonsense = 0;
  private cancelAsking: () => void = () => undefined;

  constructor(
    private readonly bus: Pick<SessionBus, 'call'>,
    private readonly peer: MprisPeer,
    private readonly clock: MonotonicClock,
    private readonly random: () => number = Math.random,
  ) {
    this.words = new LastWords(clock, (announced) => this.takeAnnounced(announced));
    this.signals = new MessageLimit(MOST_SIGNALS, () => clock.now());
    this.bytes = new MessageLimit(MOST_BYTES, () => clock.now());
    const kind = KINDS.find(({ name }) => name.test(peer.identity));
    this.name = kind?.short ? kind.short : peer.identity;
    this.exactness = kind?.exactness ?? UNKNOWN;
    this.id = `process ${String(peer.pid)}`;
    this.hands = {
      play: () => this.tell('Play'),
      pause: () => this.tell('Pause'),
      seek: (position) => this.seek(position),
      setSpeed: (speed) => this.setRate(speed),
    };
  }

  start(listener: SourceListener): void {
    this.listener = listener;
    void this.readAll();
  }

  setFollowed(isFollowed: boolean): void {
    this.isFollowed = isFollowed;
    this.nonsense = 0;
    this.settle();
  }

  close(): void {
    this.cancelAsking();
    this.words.close();
    this.listener = undefined;
  }

  /** It has left the bus, or is not to be believed: then why. */
  gone(why?: 'unreadable' | 'too-much' | 'flood' | 'positions'): void {
    const { listener } = this;
    this.isGone = true;
    this.close();
    listener?.onLost(
      why === undefined
        ? null
        : saidError('not-found', `errors.player.${why}`, { values: { player: this.name } }),
    );
  }

  /** Whether a message of so many bytes is read: not of one that sends too much, and never again after that. */
  isWelcome(bytes: number): boolean {
    if (!this.isGone && this.bytes.isExceeded(bytes)) this.gone('too-much');
    return !this.isGone;
  }

  /** A signal that it sent. */
  hear(signal: BusSignal): void {
    if (this.signals.isExceeded()) {
      this.gone('flood');
      return;
    }
    if (signal.interface === MPRIS_PLAYER && signal.member === 'Seeked') {
      this.words.hear({
        changed: new Map(),
        jump: { told: signal.body[0], at: this.clock.now() },
      });
    } else if (signal.interface === PROPERTIES && signal.body[0] === MPRIS_PLAYER) {
      this.words.hear({ changed: heardOf(dictionaryOf(signal.body[1])) });
    }
  }

  private takeAnnounced({ changed, jump }: Announced): void {
    if (changed.size > 0) this.take(changed);
    if (!jump) return;
    this.sample(jump.told, jump.at, true);
    this.settle();
  }

  private async readAll(): Promise<void> {
    try {
      const [all] = await this.bus.call({
        ...this.to(PROPERTIES, 'GetAll'),
        signature: 's',
        body: [MPRIS_PLAYER],
      });
      this.take(dictionaryOf(all));
    } catch {
      // A program that has the name and answers nothing is no player. It may still announce something.
    }
  }

  private take(said: ReadonlyMap<string, unknown>): void {
    const before = { playing: this.playing, rate: this.rate };
    const status = said.get('PlaybackStatus');
    if (typeof status === 'string') {
      this.playing = status === 'Playing';
      this.isStopped = status === 'Stopped';
    }
    this.rate = plausible(said.get('Rate'), 0.01, 100) ?? this.rate;
    if (said.has('Metadata')) this.takeMetadata(said.get('Metadata'));
    this.listener?.onStatus(this.status());
    if (before.playing !== this.playing || before.rate !== this.rate) this.settle();
  }

  private takeMetadata(metadata: unknown): void {
    this.track = trackOf(metadata);
    const media = mediaOf(metadata);
    this.duration = media?.duration ?? null;
    const told = JSON.stringify(media);
    if (told === this.told) return;
    this.told = told;
    this.listener?.onMedia(media);
    this.settle();
  }

  private status(): PlayerStatus {
    if (this.told === '' || this.told === 'null') return 'ready';
    if (this.isStopped) return 'ended';
    return this.playing ? 'playing' : 'paused';
  }

  /** Something has changed: asks at once, and often for a while. */
  private settle(): void {
    this.settlesUntil = this.clock.now() + SETTLING_FOR;
    this.cancelAsking();
    if (this.isFollowed && this.listener) void this.ask();
  }

  private async ask(): Promise<void> {
    const asked = this.clock.now();
    const { least, most } = asked < this.settlesUntil ? SETTLING : FOLLOWED;
    this.cancelAsking = this.clock.after(least + this.random() * (most - least), () => {
      void this.ask();
    });
    if (this.owed >= MOST_OWED) {
      this.listener?.onStatus('stalled');
      return;
    }
    this.owed += 1;
    try {
      const [variant] = await this.bus.call({
        ...this.to(PROPERTIES, 'Get'),
        signature: 'ss',
        body: [MPRIS_PLAYER, 'Position'],
      });
      this.sample(valueOf(variant), (asked + this.clock.now()) / 2, false);
      this.listener?.onStatus(this.status());
    } catch {
      // Some have no position at the moment; who answers nothing at all is known by what it owes.
    } finally {
      this.owed -= 1;
    }
  }

  private sample(told: unknown, at: number, isJump: boolean): void {
    if (this.isStopped) return;
    const position = secondsOf(told);
    const end = (this.duration ?? Infinity) + BEHIND_ITS_END;
    if (position === null || position > end) {
      this.doubt();
      return;
    }
    this.nonsense = 0;
    const sample: Sample = { at, position, rate: this.rate, playing: this.playing, isJump };
    this.listener?.onSample(sample);
  }

  /** It has told a position that no film has: once may be a slip. */
  private doubt(): void {
    if (!this.isFollowed) return;
    this.nonsense += 1;
    if (this.nonsense > MOST_NONSENSE) this.gone('positions');
  }

  private seek(position: number): void {
    const microseconds = Math.round(position * 1e6);
    if (this.track === undefined) return;
    this.send({ member: 'SetPosition', signature: 'ox', body: [this.track, microseconds] });
  }

  private setRate(speed: number): void {
    void this.bus
      .call({
        ...this.to(PROPERTIES, 'Set'),
        signature: 'ssv',
        body: [MPRIS_PLAYER, 'Rate', ['d', speed]],
      })
      .catch(() => undefined);
  }

  private tell(member: 'Play' | 'Pause'): void {
    this.send({ member });
  }

  private send(call: { member: string; signature?: string; body?: unknown[] }): void {
    // Whether it was done is heard from the player itself.
    void this.bus.call({ ...this.to(MPRIS_PLAYER, call.member), ...call }).catch(() => undefined);
  }

  private to(of: string, member: string): Parameters<SessionBus['call']>[0] {
    return { destination: this.peer.owner, path: MPRIS_PATH, interface: of, member };
  }
}

/** The name that a player gives itself, as far as it can be shown. */
export function identityOf(variant: unknown, name: string): string {
  const said = shortText(valueOf(variant));
  const onBus = name.replace('org.mpris.MediaPlayer2.', '').split('.')[0];
  return (said ?? shortText(onBus) ?? 'A player').slice(0, 60);
}

/** What is listened to of all that it may say of itself. */
function heardOf(said: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const names = ['PlaybackStatus', 'Rate', 'Metadata'];
  return new Map([...said].filter(([name]) => names.includes(name)));
}
