/** Seconds as whole numbers of 10⁻²⁴ s: sums of them are exact, and quotients as good as. */
export type Exact = bigint;

const SECOND: Exact = 10n ** 24n;

/** What a few quotients may lack of the whole. */
const ROUNDED: Exact = 1_000n;

export function exact(milliseconds: number): Exact {
  return (BigInt(milliseconds) * SECOND) / 1_000n;
}

/** A copy that runs evenly: `leader` milliseconds before the film, then `film` seconds of it in each `copy` seconds. */
export interface EvenCopy {
  id: string;
  leader: number;
  film: number;
  copy: number;
}

/**
 * What the film's time should be, summed up piece by piece in whole numbers: nothing is rounded on the way, so it tells
 * how far a clock that reckons in floating point has strayed.
 */
export class ExactFilm {
  /** How far the copy has run. */
  private copyTime: Exact;
  /** How far it had when the viewer last said where the film is, and where that was. */
  private agreed: { copyTime: Exact; film: Exact };
  private playing = false;
  /** Hundredths of the copy's own speed. */
  private speed = 100;
  private readonly runtime: Exact;

  constructor(
    runtimeSeconds: number,
    private copy: EvenCopy,
  ) {
    this.runtime = exact(runtimeSeconds * 1_000);
    this.copyTime = this.copyAt(0n);
    this.agreed = { copyTime: this.copyTime, film: 0n };
  }

  /** In seconds, rounded only here. */
  get position(): number {
    return Number(this.film()) / Number(SECOND);
  }

  wait(milliseconds: number): void {
    if (this.playing) this.copyTime += (exact(milliseconds) * BigInt(this.speed)) / 100n;
  }

  turn(playing: boolean): void {
    // What has come to its end begins again.
    if (playing && !this.playing && this.runtime - this.film() <= ROUNDED) this.goTo(0n);
    this.playing = playing;
  }

  setSpeed(hundredths: number): void {
    this.speed = hundredths;
  }

  seek(milliseconds: number): void {
    this.goTo(exact(milliseconds));
  }

  /** The copy is that much further, as far as the film goes. */
  nudge(milliseconds: number): void {
    const there = this.copyTime + exact(milliseconds);
    this.copyTime = within(this.copyAt(0n), there, this.copyAt(this.runtime));
    this.agree();
  }

  /** It was this copy since the film was last known to be in step. */
  choose(copy: EvenCopy): void {
    const { copyTime, film } = this.agreed;
    const since = this.copyTime - copyTime;
    this.copy = copy;
    const start = this.copyAt(film);
    this.copyTime = within(this.copyAt(0n), start + since, this.copyAt(this.runtime));
    this.agreed = { copyTime: this.copyTime - since, film };
  }

  private goTo(film: Exact): void {
    this.copyTime = this.copyAt(within(0n, film, this.runtime));
    this.agree();
  }

  private agree(): void {
    this.agreed = { copyTime: this.copyTime, film: this.film() };
  }

  private film(): Exact {
    const { leader, film, copy } = this.copy;
    const run = this.copyTime - exact(leader);
    return within(0n, (run * BigInt(film)) / BigInt(copy), this.runtime);
  }

  private copyAt(film: Exact): Exact {
    return exact(this.copy.leader) + (film * BigInt(this.copy.copy)) / BigInt(this.copy.film);
  }
}

function within(least: Exact, value: Exact, most: Exact): Exact {
  return value < least ? least : value > most ? most : value;
}
