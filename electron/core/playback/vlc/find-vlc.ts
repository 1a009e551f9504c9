import type { MonotonicClock } from '#core/monotonic-clock';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import type { PlaybackSource } from '../source';
import { readStatus } from './status';
import { askVlc, type VlcAddress } from './vlc-http';
import { VlcSource } from './vlc-source';

/** A port cannot be watched, so it is asked now and then, in milliseconds; only where the viewer named it. */
const LOOK_EVERY = 1_500;

interface FindVlcOptions {
  clock: MonotonicClock;
  address: VlcAddress;
  onFound: (source: PlaybackSource) => void;
  /** Something is there and is not the VLC that was named. @param why null when that is over */
  onTrouble: (why: FootlightError | null) => void;
}

/** Looks for a VLC whose web interface the viewer has switched on. */
export class FindVlc {
  private cancelTimer: () => void = () => undefined;
  private isClosed = false;
  private isTroubled = false;

  constructor(private readonly options: FindVlcOptions) {}

  start(): void {
    void this.look();
  }

  close(): void {
    this.isClosed = true;
    this.cancelTimer();
  }

  private async look(): Promise<void> {
    const { address, clock, onFound } = this.options;
    try {
      const isVlc = readStatus(await askVlc(address)) !== undefined;
      if (this.isClosed) return;
      if (isVlc) {
        this.trouble(null);
        onFound(new VlcSource(address, clock, () => this.again()));
        return;
      }
      this.trouble(this.noVlc());
    } catch (refusal) {
      if (refusal === 'password')
        this.trouble(saidError('not-found', 'errors.player.vlc-password'));
      else if (refusal === 'nonsense') this.trouble(this.noVlc());
    }
    this.again();
  }

  private again(): void {
    if (this.isClosed) return;
    this.cancelTimer = this.options.clock.after(LOOK_EVERY, () => void this.look());
  }

  private noVlc(): FootlightError {
    const port = String(this.options.address.port);
    return saidError('not-found', 'errors.player.not-vlc', { values: { port } });
  }

  private trouble(why: FootlightError | null): void {
    if (why === null && !this.isTroubled) return;
    this.isTroubled = why !== null;
    this.options.onTrouble(why);
  }
}
