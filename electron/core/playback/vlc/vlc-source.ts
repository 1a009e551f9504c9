import type { MonotonicClock } from '#core/monotonic-clock';
import type { Exactness, PlaybackSource, PlayerHands, SourceListener } from '../source';
import { readStatus, type VlcStatus } from './status';
import { askVlc, type VlcAddress } from './vlc-http';

/** How often it is asked, in milliseconds: between these, because it steps every 250 and an even pace would lock to that. */
const SETTLING = { least: 130, most: 210 } as const;
const FOLLOWED = { least: 430, most: 900 } as const;
const GLANCE = { least: 1_000, most: 1_400 } as const;
const SETTLING_FOR = 2_000;
/** So many questions without an answer and it is gone. */
const MOST_UNANSWERED = 2;

/**
 * VLC over its web interface, where there is no session bus: it announces nothing, so whatever happens is seen at the
 * next question, and a jump in its position is one where the clock finds it (see `SmoothingClock`).
 */
export class VlcSource implements PlaybackSource {
  readonly name = 'VLC';
  readonly rank = 0;
  readonly id: string;
  readonly exactness: Exactness = { staleMax: 0.5, bias: 0, isExactPaused: false };
  readonly picture = null;
  readonly hands: PlayerHands;
  private listener: SourceListener | undefined;
  private isFollowed = false;
  private settlesUntil = 0;
  private unanswered = 0;
  private length: number | null = null;
  private told = '';
  private state = '';
  private cancelAsking: () => void = () => undefined;

  constructor(
    private readonly address: VlcAddress,
    private readonly clock: MonotonicClock,
    private readonly onClosed: () => void,
    private readonly random: () => number = Math.random,
  ) {
    this.id = `VLC at port ${String(address.port)}`;
    this.hands = {
      play: () => this.tell({ command: 'pl_forceresume' }),
      pause: () => this.tell({ command: 'pl_forcepause' }),
      seek: (position) => this.seek(position),
      setSpeed: (speed) => this.tell({ command: 'rate', val: String(speed) }),
    };
  }

  start(listener: SourceListener): void {
    this.listener = listener;
    void this.ask();
  }

  setFollowed(isFollowed: boolean): void {
    this.isFollowed = isFollowed;
    this.settle();
  }

  close(): void {
    this.cancelAsking();
    this.listener = undefined;
  }

  private settle(): void {
    this.settlesUntil = this.clock.now() + SETTLING_FOR;
    this.cancelAsking();
    void this.ask();
  }

  private pace(): { least: number; most: number } {
    if (!this.isFollowed) return GLANCE;
    return this.clock.now() < this.settlesUntil ? SETTLING : FOLLOWED;
  }

  private async ask(): Promise<void> {
    const asked = this.clock.now();
    try {
      const status = readStatus(await askVlc(this.address));
      this.unanswered = 0;
      if (status) this.hear(status, (asked + this.clock.now()) / 2);
    } catch {
      this.unanswered += 1;
      if (this.unanswered >= MOST_UNANSWERED) {
        this.lose();
        return;
      }
    }
    if (!this.listener) return;
    const { least, most } = this.pace();
    this.cancelAsking();
    this.cancelAsking = this.clock.after(least + this.random() * (most - least), () => {
      void this.ask();
    });
  }

  private hear({ state, position, length, rate, media }: VlcStatus, at: number): void {
    const { listener } = this;
    if (!listener) return;
    this.length = length;
    const told = JSON.stringify(media);
    if (told !== this.told) {
      this.told = told;
      listener.onMedia(media);
    }
    if (state !== this.state) {
      this.state = state;
      this.settlesUntil = this.clock.now() + SETTLING_FOR;
    }
    listener.onStatus(media === null || state === 'stopped' ? 'ready' : state);
    if (position !== null && media !== null)
      listener.onSample({ at, position, rate, playing: state === 'playing' });
  }

  private lose(): void {
    const { listener } = this;
    this.close();
    listener?.onLost(null);
    this.onClosed();
  }

  private seek(position: number): void {
    if (this.length === null) return;
    // As a share of the whole: seconds are taken whole.
    const percent = (100 * position) / this.length;
    this.tell({ command: 'seek', val: `${percent.toFixed(6)}%` });
  }

  private tell(command: Readonly<Record<string, string>>): void {
    askVlc(this.address, command).then(
      () => this.settle(),
      () => undefined,
    );
  }
}
