import type { MonotonicClock } from '#core/monotonic-clock';
import type { Reading } from '#core/playback/smoothing-clock';
import { LARGEST_CORRECTION, StepClock } from '#core/playback/step-clock';
import { saidError } from '#shared/said-error';
import { clampToFilm, FILM_START, type FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { accountFor, type Account } from '#shared/watch/account';
import type { Density } from '#shared/watch/density';
import { REACTION } from '#shared/watch/getting-in-step';
import type { Plan } from '#shared/watch/plan';
import {
  jumped,
  played,
  viewpointOf,
  watchedUpTo,
  type Audience,
  type Progress,
} from '#shared/watch/progress';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import type { Step } from '#shared/watch/getting-in-step';
import type { SavedViewing, ViewingState } from '#shared/watch/viewing-state';
import { isListed } from './held-list';
import { Keepsakes } from './keepsakes';
import { boundariesOf } from './boundaries';
import { NextEvent } from './next-event';
import { PackView } from './pack-view';
import { planNow } from './plan-now';
import { meaningOf } from './player-word';
import { PopUps } from './pop-ups';

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
  /** A player is followed, and has told nothing yet. */
  private awaitsPlayer = false;
  private plan: Plan = { shown: [], held: [] };
  /** Film seconds per second for which it was made. */
  private plannedRate = 1;
  private readonly next: NextEvent;

  /**
   * @param onChange called after every change that a window should see, with what brought it
   * @param countsDown whether notices do
   */
  constructor(
    private readonly pack: Pack,
    clock: MonotonicClock,
    saved: SavedViewing,
    private density: Density,
    private readonly onChange: (cause: Cause) => void,
    private countsDown = false,
  ) {
    const { editions } = pack.manifest;
    this.steps = new StepClock(clock, this.runtime, editions, saved.position, saved.step);
    this.progress = { audience: saved.audience, frontier: saved.frontier, ahead: saved.ahead };
    this.next = new NextEvent(clock, boundariesOf(pack));
    this.popUps = new PopUps(saved.shown);
    this.pinned = new Keepsakes(saved.pinned);
    this.marked = new Keepsakes(saved.marked);
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

  position(): FilmSeconds {
    return this.steps.position();
  }

  /** Where a moment of the film is in the copy, in the seconds of its player. */
  copySecondsOf(moment: FilmSeconds): number {
    return this.steps.secondsOf(moment);
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
    // A player on this machine sleeps with it, and tells afterwards where it is.
    if (!this.isPlaying() || this.steps.isLed) return;
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
    if (!known) throw saidError('not-found', 'errors.film.landmark', { where: landmark });
    this.setByMoment(() => this.steps.tap(known.at));
  }

  /** A line was heard just now, at that second of a copy that runs like that. */
  heardLine(...heard: Parameters<StepClock['heardLine']>): void {
    this.setByMoment(() => this.steps.heardLine(...heard));
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

  /**
   * A player leads from now on: the film is where it says (`hearPlayer`).
   * @param edition the one that it shows, where that is known
   * @param kept how this very copy was corrected before
   */
  followPlayer(edition: string | null, kept?: Step): void {
    this.follow();
    this.slept = false;
    this.awaitsPlayer = true;
    this.steps.beginToFollow(edition, kept);
  }

  /** What the player that is followed has told. Nothing is published where the clock was right already. */
  hearPlayer({ position, at, rate, playing, isJump }: Reading): void {
    this.follow();
    const before = this.steps.state();
    this.steps.hear(position, at, rate, playing);
    if (this.isOver()) this.steps.pause();
    const meaning = meaningOf({
      before,
      after: this.steps.state(),
      isFirst: this.awaitsPlayer,
      isJump,
      frontier: this.progress.frontier,
    });
    this.awaitsPlayer = false;
    if (meaning === 'leapt') this.leapt();
    else if (meaning === 'found' || meaning === 'corrected') this.corrected(meaning === 'found');
    // What came up a moment too early has its turn once more.
    else if (this.popUps.takeBack(this.steps.position())) this.corrected();
    else if (meaning === 'moved') this.changed('clock');
  }

  /** The player has gone. */
  leavePlayer(goesOn: boolean): void {
    this.follow();
    this.steps.endFollowing();
    if (!goesOn) this.steps.pause();
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
    this.next.cancel();
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
      held: view.held(this.account().held.filter(isListed), position),
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

  /** The viewer knows a moment of the film: a little beyond what was watched the clock was late, further on it is a jump. */
  private setByMoment(set: () => 'corrected' | 'leapt'): void {
    this.slept = false;
    this.follow();
    const nearest = this.progress.frontier + LARGEST_CORRECTION + REACTION;
    const isElsewhere = set() === 'leapt';
    if (isElsewhere && this.steps.position() > nearest) this.leapt();
    else this.corrected(isElsewhere);
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
    this.plannedRate = this.steps.anchor.rate;
    this.plan = planNow(this.pack, this.popUps, {
      progress: this.progress,
      position: this.steps.position(),
      density: this.density,
      rate: this.plannedRate,
    });
  }

  private changed(cause: Cause = 'viewer'): void {
    this.follow();
    if (this.steps.isPlaying() && this.isOver()) this.steps.pause();
    this.waitForNext();
    this.onChange(cause);
  }

  private waitForNext(): void {
    const position = this.steps.position();
    const moments = [
      this.plan.shown.find(({ id }) => !this.popUps.isSettled(id))?.at,
      ...this.popUps.open.map(({ until }) => until).filter((until) => until > position),
    ];
    this.next.wait(this.steps, moments, () => {
      this.changed('clock');
    });
  }
}
