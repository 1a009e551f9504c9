import type { MonotonicClock } from '#core/monotonic-clock';
import { clampToFilm, FILM_START, type FilmSeconds } from '#shared/film-time';
import { positionAt, type Anchor } from '#shared/watch/clock';
import {
  copyAt,
  filmAt,
  nextBend,
  rateAt,
  REFERENCE,
  type EditionMap,
} from '#shared/watch/edition-map';

/** How a copy's own time becomes film time. */
export interface CopyTime {
  map: EditionMap;
  /** Seconds by which the copy is further than the clock. */
  offset: number;
}

/** Two moments nearer than this, in film seconds, are one: less is the noise of adding. */
const SAME_MOMENT = 1e-6;

const IN_STEP: CopyTime = { map: REFERENCE, offset: 0 };

/**
 * Counts seconds of the viewer's copy; film time follows from how that copy runs. A viewer starts and stops it by hand,
 * beside a player that we cannot hear, or a player sets it.
 */
export class CopyClock {
  /** Clock seconds at the monotonic instant `at`. */
  private known: { seconds: number; at: number };
  private playing = false;
  private rateOfPlaying = 1;

  constructor(
    private readonly clock: MonotonicClock,
    private readonly runtime: FilmSeconds,
    start: FilmSeconds,
    private copyTime: CopyTime = IN_STEP,
  ) {
    this.known = { seconds: copyAt(copyTime.map, start) - copyTime.offset, at: clock.now() };
  }

  /** Film time from the last change on; good until the next bend of the copy's map. */
  get anchor(): Anchor {
    const { seconds, at } = this.known;
    return {
      position: this.filmOf(seconds),
      at,
      rate: this.rateOf(seconds),
      playing: this.playing,
    };
  }

  /** How fast the viewer lets the copy run; 1 is its own speed. */
  get speed(): number {
    return this.rateOfPlaying;
  }

  isPlaying(): boolean {
    return this.playing;
  }

  position(): FilmSeconds {
    return this.filmOf(this.seconds());
  }

  /** Seconds on the clock, before any correction. */
  seconds(): number {
    return this.secondsAt(this.clock.now());
  }

  play(): void {
    if (this.position() >= this.runtime) this.moveTo(FILM_START);
    this.settle();
    this.playing = true;
  }

  pause(): void {
    this.settle();
    this.playing = false;
  }

  /** Goes to a moment of the film; a moment outside it becomes the nearest inside. */
  moveTo(film: number): void {
    const { map, offset } = this.copyTime;
    const seconds = copyAt(map, clampToFilm(film, this.runtime)) - offset;
    this.known = { seconds, at: this.clock.now() };
  }

  /** The copy was at `seconds` at a monotonic instant (ms), and has gone on from there. */
  set(seconds: number, at: number, speed: number, playing: boolean): void {
    this.known = { seconds, at };
    this.rateOfPlaying = speed;
    this.playing = playing;
  }

  setSpeed(speed: number): void {
    this.settle();
    this.rateOfPlaying = speed;
  }

  /** From now on the copy is taken to run like this: the clock stays, the film moves. */
  setCopyTime(copyTime: CopyTime): void {
    this.settle();
    this.copyTime = copyTime;
  }

  /** Makes a new anchor if the copy's map has bent since the last one. */
  followBends(): void {
    const reckoned = positionAt(this.anchor, this.clock.now(), this.runtime);
    const now = this.seconds();
    // The rate as well: just behind a bend, film time does not differ yet.
    const isBent = this.rateOf(now) !== this.rateOf(this.known.seconds);
    if (isBent || Math.abs(reckoned - this.filmOf(now)) > SAME_MOMENT) this.settle();
  }

  /** Monotonic milliseconds until the film's rate changes by itself; Infinity if it never does. */
  millisecondsToBend(): number {
    if (!this.playing) return Infinity;
    const { map, offset } = this.copyTime;
    const copy = this.seconds() + offset;
    const start = copyAt(map, 0);
    const bend = copy < start ? start : nextBend(map, copy);
    return bend === undefined ? Infinity : ((bend - copy) / this.rateOfPlaying) * 1000;
  }

  /** Reckons from the present on. */
  private settle(): void {
    const now = this.clock.now();
    this.known = { seconds: this.secondsAt(now), at: now };
  }

  private secondsAt(now: number): number {
    const { seconds, at } = this.known;
    return this.playing ? seconds + ((now - at) / 1000) * this.rateOfPlaying : seconds;
  }

  /** Film seconds per second on the clock. */
  private rateOf(seconds: number): number {
    const copy = seconds + this.copyTime.offset;
    // A copy that has something before the film's first frame stands there until it is over.
    if (filmAt(this.copyTime.map, copy) < 0) return 0;
    return rateAt(this.copyTime.map, copy) * this.rateOfPlaying;
  }

  private filmOf(seconds: number): FilmSeconds {
    const film = filmAt(this.copyTime.map, seconds + this.copyTime.offset);
    // A film that is only the noise of adding away from its end has ended, and begins again when it is played.
    return this.runtime - film < SAME_MOMENT ? this.runtime : clampToFilm(film, this.runtime);
  }
}
