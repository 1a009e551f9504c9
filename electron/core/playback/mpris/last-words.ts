import type { MonotonicClock } from '#core/monotonic-clock';

/** What a player has announced: properties that are others now, and that it is somewhere else. */
export interface Announced {
  changed: ReadonlyMap<string, unknown>;
  jump?: {
    /** The position as it was told. */
    told: unknown;
    /** When, in monotonic milliseconds. */
    at: number;
  };
}

/** So many announcements are heard at once in so many milliseconds: more than a hand at a player causes. */
const MOST_AT_ONCE = 6;
const WINDOW = 250;

/**
 * Passes on what a player announces: at once as long as that is seldom, else no more than the last word on each thing,
 * a little later. Each announcement may set the clock, plan anew and draw anew, and no eye follows more of them.
 */
export class LastWords {
  private since = -Infinity;
  private count = 0;
  private waiting: Announced | undefined;
  private cancelWait: () => void = () => undefined;

  constructor(
    private readonly clock: MonotonicClock,
    private readonly pass: (announced: Announced) => void,
  ) {}

  hear(announced: Announced): void {
    const now = this.clock.now();
    if (now - this.since >= WINDOW) {
      this.since = now;
      this.count = 0;
    }
    if (!this.waiting && this.count < MOST_AT_ONCE) {
      this.count += 1;
      this.pass(announced);
      return;
    }
    if (!this.waiting)
      this.cancelWait = this.clock.after(this.since + WINDOW - now, () => this.passWaiting());
    this.waiting = joined(this.waiting, announced);
  }

  /** What waits is never passed on. */
  close(): void {
    this.cancelWait();
    this.waiting = undefined;
  }

  private passWaiting(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) this.hear(waiting);
  }
}

function joined(
  before: Announced | undefined,
  { changed, jump = before?.jump }: Announced,
): Announced {
  const all = new Map([...(before?.changed ?? []), ...changed]);
  return { changed: all, ...(jump && { jump }) };
}
