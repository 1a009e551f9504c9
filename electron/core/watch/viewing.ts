import type { MonotonicClock } from '#core/monotonic-clock';
import { LARGEST_CORRECTION, StepClock } from '#core/playback/step-clock';
import { FootlightError } from '#shared/errors';
import { clampToFilm, FILM_START, filmSeconds, type FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { accountFor, type Account, type HeldEntry } from '#shared/watch/account';
import { millisecondsUntil } from '#shared/watch/clock';
import type { Density } from '#shared/watch/density';
import type { Step } from '#shared/watch/getting-in-step';
import { planViewing, type Plan } from '#shared/watch/plan';
import {
  jumped,
  NO_PROGRESS,
  played,
  viewpointOf,
  watchedUpTo,
  type Audience,
  type Progress,
} from '#shared/watch/progress';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import type { SavedViewing, ViewingState } from '#shared/watch/viewing-state';
import { boundariesOf } from './boundaries';
import { Keepsakes } from './keepsakes';
import { PackView } from './pack-view';
import { PopUps } from './pop-ups';

/** A viewing that has not begun, of a copy that runs as the pack's first edition does. */
export const NEW_VIEWING: SavedViewing = {
  position: FILM_START,
  ...NO_PROGRESS,
  shown: [],
  step: { edition: null, rate: 1, offset: 0 },
  pinned: [],
  marked: [],
};

/** Held for reasons that no list needs: what never pops up is found by search and in the pages. */
const UNLISTED: ReadonlySet<string> = new Set(['no-cue', 'notice']);

/** What brings a change: something that the viewer did, or the film that went on. */
export type Cause = 'viewer' | 'clock';

/**
 * One viewing of a film as it runs: follows the clock, moves the frontier, raises pop-ups at their second.
 * Between two events nothing happens at all: a single timer waits for the next of them.
 */
export class Viewing {
  private readonly steps: StepClock;
  private readonly popUps: PopUps;
  private readonly pinned: Keepsakes;
  private readonly marked: Keepsakes;
  private progress: Progress;
  private slept = false;
  private plan: Plan = { shown: [], held: [] };
  /** Film seconds per second for which it was made. */
  private plannedRate = 1;
  private cancelTimer: () => void = () => undefined;
  /** Moments at which the now view changes, in order. */
  private readonly boundaries: readonly FilmSeconds[];

  /**
   * @param onChange called after every change that a window should see, with what brought it
   * @param countsDown whether notices do
   */
  constructor(
    private readonly pack: Pack,
    private readonly clock: MonotonicClock,
    saved: SavedViewing,
    private density: Density,
    private readonly onChange: (cause: Cause) => void,
    private countsDown = false,
  ) {
    const { editions } = pack.manifest;
    this.steps = new StepClock(clock, this.runtime, editions, saved.position, saved.step);
    this.progress = { audience: saved.audience, frontier: saved.frontier, ahead: saved.ahead };
    this.popUps = new PopUps(saved.shown);
    this.pinned = new Keepsakes(saved.pinned);
    this.marked = new Keepsakes(saved.marked);
    this.boundaries = boundariesOf(pack);
    this.replan();
  }

  get runtime(): FilmSeconds {
    return this.pack.manifest.film.runtimeSeconds;
  }

  viewpoint(): Viewpoint {
    this.follow();
    return viewpointOf(this.progress);
  }

  isPlaying(): boolean {
    return this.steps.isPlaying();
  }

  /** Whether the film has run to its end. */
  isOver(): boolean {
    return this.steps.position() >= this.runtime;
  }

  view(): PackView {
    return new PackView(this.pack, this.viewpoint());
  }

  play(): void {
    // After its end the film begins again, which is a jump like any other.
    if (this.isOver()) this.seek(FILM_START);
    this.slept = false;
    this.steps.play();
    this.changed();
  }

  pause(): void {
    this.follow();
    this.steps.pause();
    this.changed();
  }

  /** The machine goes to sleep: the film stands until the viewer lets it go on. */
  sleep(): void {
    if (!this.isPlaying()) return;
    this.slept = true;
    this.pause();
  }

  /** Goes to a moment. What lies between is not watched by that. */
  seek(position: FilmSeconds): void {
    this.follow();
    this.steps.moveTo(position);
    this.leapt();
  }

  /** Goes some seconds on or back, from where the film is by now. */
  seekBy(seconds: number): void {
    this.seek(clampToFilm(this.steps.position() + seconds, this.runtime));
  }

  /** Corrects the clock by some seconds: the film is where the viewer says, so the frontier comes along. */
  nudge(seconds: number): void {
    this.follow();
    this.steps.nudge(seconds);
    this.corrected();
  }

  /**
   * A landmark was seen just now.
   * @throws FootlightError `not-found` if there is none of this id, or none that the viewer may know
   */
  tap(landmark: string): void {
    const known = this.view()
      .landmarks()
      .find(({ id }) => id === landmark);
    if (!known)
      throw new FootlightError('not-found', 'This film has no such landmark.', { where: landmark });
    this.slept = false;
    this.follow();
    const { frontier } = this.progress;
    const isElsewhere = this.steps.tap(known.at) === 'leapt';
    // Little beyond what was watched it is the clock that was late, as with a nudge.
    if (isElsewhere && known.at > frontier + LARGEST_CORRECTION) this.leapt();
    else this.corrected(isElsewhere);
  }

  /**
   * The copy is at `seconds` of its own time just now, by a line that was heard.
   * @param copy how it runs
   */
  hear(seconds: number, copy: Pick<Step, 'edition' | 'rate'>): void {
    this.slept = false;
    this.follow();
    const { frontier } = this.progress;
    const isElsewhere = this.steps.hear(seconds, copy) === 'leapt';
    if (isElsewhere && this.steps.position() > frontier + LARGEST_CORRECTION) this.leapt();
    else this.corrected(isElsewhere);
  }

  /** The viewer says which edition it is. */
  chooseEdition(edition: string): void {
    this.follow();
    this.steps.choose(edition);
    this.corrected();
  }

  /** Takes the last correction of the clock back. What was watched stays watched. */
  undoStep(): void {
    this.follow();
    this.steps.undo();
    this.corrected();
  }

  setSpeed(speed: number): void {
    this.follow();
    this.steps.setSpeed(speed);
    this.replan();
    this.changed();
  }

  setAudience(audience: Exclude<Audience, 'unknown'>): void {
    this.follow();
    this.progress = { ...this.progress, audience };
    this.replan();
    this.changed();
  }

  /** "I have seen up to here." */
  confirmWatched(): void {
    this.follow();
    this.progress = watchedUpTo(this.progress, this.steps.position());
    this.replan();
    this.changed();
  }

  setDensity(density: Density): void {
    this.follow();
    this.density = density;
    this.replan();
    this.changed();
  }

  /** Whether notices count down; they do not at first. */
  setNotices(countDown: boolean): void {
    this.countsDown = countDown;
    this.changed();
  }

  /** While something lies over everything, what comes due waits among the held back. */
  setCovered(covered: boolean): void {
    this.follow();
    this.popUps.covered = covered;
    this.changed();
  }

  /** Keeps a pop-up open while the pointer or the focus is on it. */
  hold(id: string, held: boolean): void {
    this.popUps.hold(id, held);
    this.changed();
  }

  dismiss(id: string): void {
    this.popUps.dismiss(id);
    this.changed();
  }

  /** Lays an entry aside so that it stays in view; its pop-up, if open, gives way to that. */
  pin(id: string, pinned: boolean): void {
    this.pinned.set(id, pinned);
    if (pinned) this.popUps.dismiss(id);
    this.changed();
  }

  /** Marks an entry, to be found again. */
  mark(id: string, marked: boolean): void {
    this.marked.set(id, marked);
    this.changed();
  }

  /** Stops the timer; the viewing can be saved but goes on no more. */
  close(): void {
    this.cancelTimer();
  }

  saved(): SavedViewing {
    this.follow();
    return {
      position: this.steps.position(),
      ...this.progress,
      shown: [...this.popUps.history],
      step: this.steps.step,
      pinned: [...this.pinned.list()],
      marked: [...this.marked.list()],
    };
  }

  state(): ViewingState {
    const view = this.view();
    const position = this.steps.position();
    return {
      ...this.progress,
      anchor: this.steps.anchor,
      step: this.steps.view(),
      slept: this.slept,
      now: view.now(position),
      timeline: view.timeline(),
      landmarks: view.landmarks(),
      popUps: view.popUps(this.popUps.open),
      pinned: view.popUps(this.pinned.list().map((id) => ({ id, at: position, until: position }))),
      marked: view.marked(this.marked.list()),
      notices: this.countsDown ? view.notices(position) : [],
      held: view.held(this.heldNow(), position),
    };
  }

  /** Where each entry of the pack stands by now. Not for windows: it tells what nobody may know yet. */
  account(): Account {
    this.follow();
    return accountFor({
      entries: this.pack.entries,
      plan: this.plan,
      shown: this.popUps.history,
      missed: this.popUps.missed,
      position: this.steps.position(),
      frontier: this.progress.frontier,
      runtime: this.runtime,
    });
  }

  private heldNow(): HeldEntry[] {
    return this.account().held.filter(({ reason }) => !UNLISTED.has(reason));
  }

  /** The film is somewhere else by a jump. */
  private leapt(): void {
    this.progress = jumped(this.progress, this.steps.position());
    this.popUps.clear();
    this.replan();
    this.changed();
  }

  /** The film was a little ahead or behind all the time. */
  private corrected(isElsewhere = false): void {
    if (isElsewhere) this.popUps.clear();
    else this.popUps.takeBack(this.steps.position());
    this.progress = played(this.progress, this.steps.position());
    this.replan();
    this.changed();
  }

  /** Brings frontier and pop-ups up to the present second; nothing is published. */
  private follow(): void {
    this.steps.followBends();
    const position = this.steps.position();
    if (this.steps.isPlaying()) this.progress = played(this.progress, position);
    const late = this.popUps.advance(position, this.plan.shown);
    if (!late && this.steps.anchor.rate === this.plannedRate) return;
    this.replan();
    this.popUps.advance(position, this.plan.shown);
  }

  private replan(): void {
    const missed = new Set(this.popUps.missed.map(({ id }) => id));
    this.plannedRate = this.steps.anchor.rate;
    this.plan = planViewing({
      entries: this.pack.entries.filter(({ id }) => !missed.has(id)),
      scenes: this.pack.scenes,
      runtime: this.runtime,
      density: this.density,
      viewpoint: viewpointOf(this.progress),
      from: this.steps.position(),
      frontierFollows: !this.progress.ahead,
      already: this.popUps.history,
      rate: this.plannedRate,
    });
  }

  private changed(cause: Cause = 'viewer'): void {
    this.follow();
    if (this.steps.isPlaying() && this.isOver()) this.steps.pause();
    this.schedule();
    this.onChange(cause);
  }

  private schedule(): void {
    this.cancelTimer();
    this.cancelTimer = () => undefined;
    if (!this.steps.isPlaying()) return;
    const { anchor } = this.steps;
    const next = this.nextEvent(this.steps.position());
    const untilEvent =
      next === undefined ? Infinity : millisecondsUntil(anchor, next, this.clock.now());
    const wait = Math.min(untilEvent, this.steps.millisecondsToBend());
    if (wait === Infinity) return;
    // Rounded up: a timer that fires a fraction early would show a pop-up before its second. Never 0: where
    // sums are rounded, time must go on before the moment is reached.
    this.cancelTimer = this.clock.after(Math.max(1, Math.ceil(wait)), () => {
      this.changed('clock');
    });
  }

  private nextEvent(position: FilmSeconds): FilmSeconds | undefined {
    const candidates = [
      this.boundaries.find((moment) => moment > position),
      this.plan.shown.find(({ id }) => !this.popUps.isSettled(id))?.at,
      ...this.popUps.open.map(({ until }) => until).filter((until) => until > position),
    ].filter((moment) => moment !== undefined);
    return candidates.length > 0 ? filmSeconds(Math.min(...candidates)) : undefined;
  }
}
