import type { MonotonicClock } from '#core/monotonic-clock';
import { clampToFilm, type FilmSeconds } from '#shared/film-time';
import { positionAt, type Anchor } from '#shared/watch/clock';

/** The clock that a viewer starts and stops by hand, beside a player that we cannot hear. */
export class ManualSource {
  private current: Anchor;

  constructor(
    private readonly clock: MonotonicClock,
    private readonly runtime: FilmSeconds,
    start: FilmSeconds,
  ) {
    this.current = { position: start, at: clock.now(), rate: 1, playing: false };
  }

  get anchor(): Anchor {
    return this.current;
  }

  position(): FilmSeconds {
    return positionAt(this.current, this.clock.now(), this.runtime);
  }

  play(): void {
    this.moveTo(this.position() >= this.runtime ? 0 : this.position(), true);
  }

  pause(): void {
    this.moveTo(this.position(), false);
  }

  /** Goes to a moment of the film; a moment outside it becomes the nearest inside. */
  moveTo(position: number, playing = this.current.playing): void {
    this.current = {
      ...this.current,
      position: clampToFilm(position, this.runtime),
      at: this.clock.now(),
      playing,
    };
  }
}
