import type { MonotonicClock } from '#core/monotonic-clock';
import { saidError } from '#shared/said-error';
import { clampToFilm, FILM_START, type FilmSeconds } from '#shared/film-time';
import type { Anchor } from '#shared/watch/clock';
import { copyAt, filmAt } from '#shared/watch/edition-map';
import {
  fitTaps,
  mapOf,
  REACTION,
  type Edition,
  type Fit,
  type Step,
  type Tap,
} from '#shared/watch/getting-in-step';
import type { StepView } from '#shared/watch/views';
import { CopyClock, type CopyTime } from './copy-clock';

/** A tap that lies further from where the film was taken to be tells of another place, not of a clock that is off. */
export const LARGEST_CORRECTION = 60;
/** And so does one that no copy could have reached since the tap before it: this share of the time in between. */
const LARGEST_DRIFT = 0.12;

/** Corrections that can be taken back. */
const MOST_UNDONE = 50;

/** What a correction replaced. */
interface Before {
  step: Step;
  fit: Fit | undefined;
  /** Film seconds that the clock itself leapt. */
  leapt?: number;
  /** Whether the time since the last agreement was reckoned anew. */
  rerun?: boolean;
}

/** The viewer's own clock and how the copy runs beside it: nudged, tapped into step, and taken back. */
export class StepClock {
  private readonly copy: CopyClock;
  private current: Step;
  private readonly undoable: Before[] = [];
  /** Taps of the present run: a pause or a jump breaks what the clock tells of the copy. */
  private taps: Tap[] = [];
  private fit: Fit | undefined;
  /** A player sets the clock: then it is never wrong, only the copy may run in another way than was thought. */
  private led = false;
  /** The last moment at which the viewer set clock and film together. */
  private agreed: { seconds: number; film: FilmSeconds };

  constructor(
    clock: MonotonicClock,
    private readonly runtime: FilmSeconds,
    private readonly editions: readonly Edition[],
    start: FilmSeconds,
    step: Step,
  ) {
    this.current = fitting(step, editions);
    this.copy = new CopyClock(clock, runtime, start, this.copyTime());
    this.agreed = { seconds: this.copy.seconds(), film: start };
  }

  get anchor(): Anchor {
    return this.copy.anchor;
  }

  get step(): Step {
    return this.current;
  }

  /** Whether a player sets the clock. */
  get isLed(): boolean {
    return this.led;
  }

  /** Where the film is, and how it got there. */
  state(): { anchor: Anchor; position: FilmSeconds } {
    return { anchor: this.anchor, position: this.position() };
  }

  isPlaying(): boolean {
    return this.copy.isPlaying();
  }

  position(): FilmSeconds {
    return this.copy.position();
  }

  followBends(): void {
    this.copy.followBends();
  }

  millisecondsToBend(): number {
    return this.copy.millisecondsToBend();
  }

  play(): void {
    if (this.isPlaying()) return;
    // After its end the film begins again.
    if (this.position() >= this.runtime) this.moveTo(FILM_START);
    this.taps = [];
    this.copy.play();
  }

  pause(): void {
    this.taps = [];
    this.copy.pause();
  }

  moveTo(film: number): void {
    this.taps = [];
    this.copy.moveTo(film);
    this.agree();
  }

  setSpeed(speed: number): void {
    if (speed === this.copy.speed) return;
    this.taps = [];
    this.copy.setSpeed(speed);
  }

  /**
   * A player sets the clock from now on. Corrections of the clock that ran by hand say nothing about the player's.
   * @param edition the one that the player shows, where that is known
   * @param kept how this very copy was corrected when it was last followed
   */
  beginToFollow(edition: string | null, kept?: Step): void {
    this.led = true;
    this.undoable.length = 0;
    this.taps = [];
    this.fit = undefined;
    const { rate } = this.current;
    const found = { edition: edition ?? this.current.edition, rate, offset: 0 };
    this.current = fitting(kept ?? found, this.editions);
    this.copy.setCopyTime(this.copyTime());
  }

  /** The player has gone: the clock goes on by hand from where it is. */
  endFollowing(): void {
    this.led = false;
    this.taps = [];
    this.agree();
  }

  /** The player was at `seconds` of the copy at a monotonic instant (ms), and has gone on from there. */
  hear(seconds: number, at: number, speed: number, playing: boolean): void {
    this.copy.set(seconds, at, speed, playing);
  }

  /** Where a moment of the film is in the copy, in the player's seconds. */
  secondsOf(film: number): number {
    return copyAt(mapOf(this.current, this.editions), film) - this.current.offset;
  }

  /** Takes the copy to be that many seconds further than it was taken to be, inside the film. */
  nudge(seconds: number): void {
    const map = mapOf(this.current, this.editions);
    const copy = this.copy.seconds() + this.current.offset;
    const [first, last] = [copyAt(map, 0), copyAt(map, this.runtime)];
    const nudged = Math.min(Math.max(copy + seconds, first), last);
    this.correct({ ...this.current, offset: this.current.offset + nudged - copy }, undefined);
  }

  /**
   * The landmark at `film` was seen just now. Starts a clock that stands; corrects one that runs.
   * @returns whether the film is where it was, corrected, or somewhere else
   */
  tap(film: FilmSeconds): 'corrected' | 'leapt' {
    const tap = { copy: this.copy.seconds(), film };
    if (this.led || (this.isPlaying() && this.isCorrection(tap))) {
      this.taps.push(tap);
      const fit = fitTaps(this.taps, this.editions, this.current);
      if (fit?.quality === 'unfit') this.taps = [tap];
      if (fit) this.correct(fit.step, fit);
      return 'corrected';
    }
    const before = this.position();
    this.copy.moveTo(film + REACTION);
    if (!this.isPlaying()) this.copy.play();
    this.remember({ leapt: film + REACTION - before });
    this.agree();
    this.taps = [{ copy: this.copy.seconds(), film }];
    this.fit = fitTaps(this.taps, this.editions, this.current);
    return 'leapt';
  }

  /**
   * The copy runs like `copy` and is at `seconds` of its own time just now. Starts a clock that stands; corrects one
   * that runs.
   * @returns whether the film is where it was, corrected, or somewhere else
   */
  heardLine(seconds: number, copy: Pick<Step, 'edition' | 'rate'>): 'corrected' | 'leapt' {
    const step = { ...this.current, edition: copy.edition, rate: copy.rate };
    const map = mapOf(step, this.editions);
    const before = this.position();
    const copySeconds = Math.min(Math.max(seconds, copyAt(map, 0)), copyAt(map, this.runtime));
    const film = filmAt(map, copySeconds);
    this.taps = [];
    if (this.led || (this.isPlaying() && Math.abs(film - before) <= LARGEST_CORRECTION)) {
      this.correct({ ...step, offset: copySeconds - this.copy.seconds() }, undefined);
      // The clock of a player never leaps, and yet the film may be far from where it was taken to be.
      return Math.abs(film - before) <= LARGEST_CORRECTION ? 'corrected' : 'leapt';
    }
    // To be taken back in the time of the copy as it was taken to run before.
    const there = filmAt(mapOf(this.current, this.editions), copySeconds);
    this.remember({ leapt: clampToFilm(there, this.runtime) - before });
    this.current = step;
    this.fit = undefined;
    this.copy.setCopyTime(this.copyTime());
    this.copy.moveTo(film);
    // At its end it would begin again.
    if (!this.isPlaying() && this.position() < this.runtime) this.copy.play();
    this.agree();
    return 'leapt';
  }

  /**
   * The viewer says which edition it is. At the last moment of agreement the film was right; since then it has
   * run in another way than was thought.
   * @throws FootlightError `not-found` if the pack has no such edition
   */
  choose(edition: string): void {
    if (!this.editions.some(({ id }) => id === edition))
      throw saidError('not-found', 'errors.film.edition', {
        values: { edition, editions: this.editions.map(({ id }) => id).join(', ') },
        where: edition,
        remedy: 'errors.film.edition.remedy',
      });
    if (this.led) {
      this.correct({ ...this.current, edition, rate: 1 }, undefined);
      return;
    }
    this.remember({ rerun: true });
    this.rerun({ ...this.current, edition, rate: 1 });
    this.fit = undefined;
  }

  /** Takes the last correction back. */
  undo(): void {
    const before = this.undoable.pop();
    if (!before) return;
    this.fit = before.fit;
    this.taps = [];
    if (before.rerun === true) {
      this.rerun(before.step);
      return;
    }
    this.current = before.step;
    this.copy.setCopyTime(this.copyTime());
    if (before.leapt !== undefined) this.copy.moveTo(this.position() - before.leapt);
    this.agree();
  }

  view(): StepView {
    const { edition, rate, offset } = this.current;
    return {
      edition,
      rate,
      offset,
      editions: this.editions.map(({ id, label, frameRate }) => ({
        id,
        label,
        frameRate: frameRate ?? null,
      })),
      speed: this.copy.speed,
      fit: this.fit
        ? { quality: this.fit.quality, error: this.fit.error, taps: this.taps.length }
        : null,
      canUndo: this.undoable.length > 0,
    };
  }

  private isCorrection({ copy, film }: Tap): boolean {
    const off = Math.abs(film - this.position());
    const before = this.taps.at(-1);
    const since = before ? Math.abs(copy - before.copy) : 0;
    return off <= Math.max(LARGEST_CORRECTION, since * LARGEST_DRIFT);
  }

  private correct(step: Step, fit: Fit | undefined): void {
    this.remember({});
    this.current = step;
    this.fit = fit;
    this.copy.setCopyTime(this.copyTime());
    this.agree();
  }

  /** Lets the copy run by `step` since the last moment at which clock and film agreed. */
  private rerun(step: Step): void {
    const map = mapOf(step, this.editions);
    const { seconds, film } = this.agreed;
    const since = this.copy.seconds() - seconds;
    this.current = step;
    this.taps = [];
    this.copy.setCopyTime(this.copyTime());
    this.copy.moveTo(filmAt(map, copyAt(map, film) + since));
    // The clock was set anew: what was agreed stays agreed, on the new clock.
    this.agreed = { seconds: this.copy.seconds() - since, film };
  }

  /** The film is here, says the viewer. */
  private agree(): void {
    this.agreed = { seconds: this.copy.seconds(), film: this.position() };
  }

  private remember(how: Pick<Before, 'leapt' | 'rerun'>): void {
    this.undoable.push({ step: this.current, fit: this.fit, ...how });
    if (this.undoable.length > MOST_UNDONE) this.undoable.shift();
  }

  private copyTime(): CopyTime {
    return { map: mapOf(this.current, this.editions), offset: this.current.offset };
  }
}

/** A step that was kept may name an edition that the pack no longer has: then the first one is taken, as at first. */
function fitting(step: Step, editions: readonly Edition[]): Step {
  const [first] = editions;
  const isKnown = editions.some(({ id }) => id === step.edition);
  const isOfItsOwn = step.edition === null && step.rate !== 1;
  return isKnown || isOfItsOwn || !first ? step : { ...step, edition: first.id, rate: 1 };
}
