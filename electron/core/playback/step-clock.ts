import type { MonotonicClock } from '#core/monotonic-clock';
import { FootlightError } from '#shared/errors';
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
import { ManualSource, type CopyTime } from './manual-source';

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
  private readonly source: ManualSource;
  private current: Step;
  private readonly undoable: Before[] = [];
  /** Taps of the present run: a pause or a jump breaks what the clock tells of the copy. */
  private taps: Tap[] = [];
  private fit: Fit | undefined;
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
    this.source = new ManualSource(clock, runtime, start, this.copyTime());
    this.agreed = { seconds: this.source.seconds(), film: start };
  }

  get anchor(): Anchor {
    return this.source.anchor;
  }

  get step(): Step {
    return this.current;
  }

  isPlaying(): boolean {
    return this.source.isPlaying();
  }

  position(): FilmSeconds {
    return this.source.position();
  }

  followBends(): void {
    this.source.followBends();
  }

  millisecondsToBend(): number {
    return this.source.millisecondsToBend();
  }

  play(): void {
    if (this.isPlaying()) return;
    // After its end the film begins again.
    if (this.position() >= this.runtime) this.moveTo(FILM_START);
    this.taps = [];
    this.source.play();
  }

  pause(): void {
    this.taps = [];
    this.source.pause();
  }

  moveTo(film: number): void {
    this.taps = [];
    this.source.moveTo(film);
    this.agree();
  }

  setSpeed(speed: number): void {
    if (speed === this.source.speed) return;
    this.taps = [];
    this.source.setSpeed(speed);
  }

  /** Takes the copy to be that many seconds further than it was taken to be, inside the film. */
  nudge(seconds: number): void {
    const map = mapOf(this.current, this.editions);
    const copy = this.source.seconds() + this.current.offset;
    const [first, last] = [copyAt(map, 0), copyAt(map, this.runtime)];
    const nudged = Math.min(Math.max(copy + seconds, first), last);
    this.correct({ ...this.current, offset: this.current.offset + nudged - copy }, undefined);
  }

  /**
   * The landmark at `film` was seen just now. Starts a clock that stands; corrects one that runs.
   * @returns whether the film is where it was, corrected, or somewhere else
   */
  tap(film: FilmSeconds): 'corrected' | 'leapt' {
    const tap = { copy: this.source.seconds(), film };
    if (this.isPlaying() && this.isCorrection(tap)) {
      this.taps.push(tap);
      const fit = fitTaps(this.taps, this.editions, this.current);
      if (fit?.quality === 'unfit') this.taps = [tap];
      if (fit) this.correct(fit.step, fit);
      return 'corrected';
    }
    const before = this.position();
    this.source.moveTo(film + REACTION);
    if (!this.isPlaying()) this.source.play();
    this.remember({ leapt: film + REACTION - before });
    this.agree();
    this.taps = [{ copy: this.source.seconds(), film }];
    this.fit = fitTaps(this.taps, this.editions, this.current);
    return 'leapt';
  }

  /**
   * The copy runs like `copy` and is at `seconds` of its own time just now. Starts a clock that stands; corrects one
   * that runs.
   * @returns whether the film is where it was, corrected, or somewhere else
   */
  hear(seconds: number, copy: Pick<Step, 'edition' | 'rate'>): 'corrected' | 'leapt' {
    const step = { ...this.current, edition: copy.edition, rate: copy.rate };
    const map = mapOf(step, this.editions);
    const before = this.position();
    const copySeconds = Math.min(Math.max(seconds, copyAt(map, 0)), copyAt(map, this.runtime));
    const film = filmAt(map, copySeconds);
    this.taps = [];
    if (this.isPlaying() && Math.abs(film - before) <= LARGEST_CORRECTION) {
      this.correct({ ...step, offset: copySeconds - this.source.seconds() }, undefined);
      return 'corrected';
    }
    // To be taken back in the time of the copy as it was taken to run before.
    const there = filmAt(mapOf(this.current, this.editions), copySeconds);
    this.remember({ leapt: clampToFilm(there, this.runtime) - before });
    this.current = step;
    this.fit = undefined;
    this.source.setCopyTime(this.copyTime());
    this.source.moveTo(film);
    // At its end it would begin again.
    if (!this.isPlaying() && this.position() < this.runtime) this.source.play();
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
      throw new FootlightError('not-found', `This film has no edition called ${edition}.`, {
        where: edition,
        remedy: `Choose one of: ${this.editions.map(({ id }) => id).join(', ')}.`,
      });
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
    this.source.setCopyTime(this.copyTime());
    if (before.leapt !== undefined) this.source.moveTo(this.position() - before.leapt);
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
      speed: this.source.speed,
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
    this.source.setCopyTime(this.copyTime());
    this.agree();
  }

  /** Lets the copy run by `step` since the last moment at which clock and film agreed. */
  private rerun(step: Step): void {
    const map = mapOf(step, this.editions);
    const { seconds, film } = this.agreed;
    const since = this.source.seconds() - seconds;
    this.current = step;
    this.taps = [];
    this.source.setCopyTime(this.copyTime());
    this.source.moveTo(filmAt(map, copyAt(map, film) + since));
    // The clock was set anew: what was agreed stays agreed, on the new clock.
    this.agreed = { seconds: this.source.seconds() - since, film };
  }

  /** The film is here, says the viewer. */
  private agree(): void {
    this.agreed = { seconds: this.source.seconds(), film: this.position() };
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
