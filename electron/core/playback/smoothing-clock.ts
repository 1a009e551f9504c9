import type { Exactness, Sample } from './source';

/** Where the copy is by our reckoning: good from `at` on until the next reading. */
export interface Reading {
  /** Monotonic milliseconds. */
  at: number;
  /** Seconds of the copy. */
  position: number;
  rate: number;
  playing: boolean;
  /** It came here by a jump, not by playing. */
  isJump: boolean;
}

/** A position this much ahead of the reckoning tells of a jump, in seconds: no player's answer is off by more. */
const JUMP_AHEAD = 0.35;
/** Behind it, what the player tells may be old besides; a little more than its oldest, to be sure. */
const STALENESS = 1.2;
/** Of a player that tells the present position, the middle one of so many positions. */
const LAST = 9;
/** Of one that tells old positions, the furthest of so many milliseconds: the one that was the least old. */
const WINDOW = 8_000;
/** For so many milliseconds after a beginning, a jump or a change of rate the reckoning follows at once. */
const SETTLING = 1_500;
/** A player whose positions are no older than this, in seconds, shows itself how it takes a new rate. */
const PROMPT = 0.2;
/**
 * It says so at once and does so when what it has decoded is played, up to half a second later: until it has settled
 * only the words of so many milliseconds count.
 */
const LATEST = 250;
/** From then on by at most this share of the time that passes, so that nothing on the screen hops. */
const SLEW = 0.05;
/** A player that says it plays and has not moved for so long stands still, in milliseconds; beyond its own staleness. */
const STANDSTILL = 900;

/**
 * Makes one even clock of what a player tells of its position now and then. While a copy plays, its position less the
 * time that has passed is the same number at any instant, its offset; what samples say of it scatters by how late and
 * how old they are. (The numbers were found on real players: see docs/PLAYERS.md.)
 */
export class SmoothingClock {
  private known: Reading | undefined;
  private offsets: { at: number; offset: number }[] = [];
  private settledAt = 0;
  private moved: { at: number; position: number } | undefined;
  private corrections: number[] = [];

  /** @param exactness asked at each sample: a player may tell its frame rate late */
  constructor(private readonly exactnessOf: () => Exactness) {}

  private get exactness(): Exactness {
    return this.exactnessOf();
  }

  /** Undefined until the first sample. */
  get reading(): Reading | undefined {
    return this.known;
  }

  /** Seconds by which the last samples differed from the reckoning, at most. */
  get spread(): number {
    return this.corrections.length === 0 ? 0 : Math.max(...this.corrections);
  }

  /** Another file, or a player that has just been found: nothing that was known holds. */
  forget(): void {
    this.known = undefined;
    this.moved = undefined;
    this.flush(0);
  }

  /** Takes a sample in. @returns where the copy is by now */
  hear(sample: Sample): Reading {
    const { at, rate } = sample;
    const standsStill = this.standsStill(sample) || sample.isHeld === true;
    const playing = sample.playing && !standsStill;
    const told = sample.position - (playing ? this.exactness.bias : 0);
    const before = this.known;
    if (!before || sample.isJump === true || (!sample.isHeld && this.isJump(before, told, at))) {
      this.flush(at);
      if (playing) this.offsets = [{ at, offset: offsetOf(told, rate, at) }];
      // The first position that is heard is no jump of the player's: nobody was here before.
      return this.know({ at, position: told, rate, playing, isJump: before !== undefined });
    }
    if (before.playing !== playing || before.rate !== rate) {
      this.flush(at);
      return this.turn(before, { at, position: told, rate, playing }, standsStill);
    }
    if (!playing) {
      // Where the picture stands is told exactly, or else what the clock said when it stopped is the better word.
      const position = this.exactness.isExactPaused || standsStill ? told : before.position;
      return this.know({ at, position, rate, playing, isJump: false });
    }
    return this.slew(before, told, sample);
  }

  /** Where the copy is at an instant (ms), as far as is known. */
  positionAt(at: number): number | undefined {
    return this.known && positionOf(this.known, at);
  }

  /**
   * Play, pause or another rate: the copy is where it was, and goes on from there in another way.
   * @param standsStill it was not paused, but does not move: while the clock ran on, it stood where it says by now
   */
  private turn(before: Reading, now: Omit<Reading, 'isJump'>, standsStill: boolean): Reading {
    const { at, rate, playing } = now;
    const isTold = standsStill || (this.exactness.isExactPaused && !(before.playing && playing));
    const position = isTold ? now.position : positionOf(before, at);
    if (playing && !this.isPrompt) this.offsets = [{ at, offset: offsetOf(position, rate, at) }];
    return this.know({ at, position, rate, playing, isJump: false });
  }

  private slew(before: Reading, told: number, { at, rate }: Sample): Reading {
    this.offsets.push({ at, offset: offsetOf(told, rate, at) });
    const reckoned = positionOf(before, at);
    const wanted = this.target() + (rate * at) / 1000;
    const off = wanted - reckoned;
    this.corrections = [...this.corrections.slice(1 - LAST), Math.abs(off)];
    const most = at - this.settledAt < SETTLING ? Infinity : ((at - before.at) / 1000) * SLEW;
    const position = reckoned + Math.min(Math.max(off, -most), most);
    return this.know({ at, position, rate, playing: true, isJump: false });
  }

  private target(): number {
    if (this.exactness.staleMax > 0) {
      const latest = this.offsets.at(-1)?.at ?? 0;
      const since = this.isPrompt ? Math.min(latest, this.settledAt + SETTLING) - LATEST : 0;
      this.offsets = this.offsets.filter(({ at }) => at > Math.max(latest - WINDOW, since));
      return Math.max(...this.offsets.map(({ offset }) => offset));
    }
    this.offsets = this.offsets.slice(-LAST);
    return median(this.offsets.map(({ offset }) => offset));
  }

  private get isPrompt(): boolean {
    return this.exactness.staleMax < PROMPT;
  }

  private isJump(before: Reading, told: number, at: number): boolean {
    const off = told - positionOf(before, at);
    // What is old by the wall is further behind in a copy that runs faster.
    const stale = STALENESS * this.exactness.staleMax * Math.max(1, before.rate);
    return off > JUMP_AHEAD || off < -(JUMP_AHEAD + stale);
  }

  /** Whether the player says that it plays, and has not come any further for a while. */
  private standsStill({ at, position, playing, isJump }: Sample): boolean {
    const { moved } = this;
    if (!moved || !playing || isJump === true || position !== moved.position) {
      this.moved = { at, position };
      return false;
    }
    return at - moved.at > STANDSTILL + this.exactness.staleMax * 1000;
  }

  private flush(at: number): void {
    this.offsets = [];
    this.corrections = [];
    this.settledAt = at;
  }

  private know(reading: Reading): Reading {
    this.known = reading;
    return reading;
  }
}

function positionOf({ at, position, rate, playing }: Reading, now: number): number {
  return playing ? position + ((now - at) / 1000) * rate : position;
}

function offsetOf(position: number, rate: number, at: number): number {
  return position - (rate * at) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
