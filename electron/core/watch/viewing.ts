import type { MonotonicClock } from '#core/monotonic-clock';
import { ManualSource } from '#core/playback/manual-source';
import { clampToFilm, FILM_START, filmSeconds, type FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { millisecondsUntil } from '#shared/watch/clock';
import type { Density } from '#shared/watch/density';
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
import type { HeldView } from '#shared/watch/views';
import { PackView } from './pack-view';
import { PopUps } from './pop-ups';

export const NEW_VIEWING: SavedViewing = { position: FILM_START, ...NO_PROGRESS, shown: [] };

/** What brings a change: something that the viewer did, or the film that went on. */
export type Cause = 'viewer' | 'clock';

/**
 * One viewing of a film as it runs: follows the clock, moves the frontier, raises pop-ups at their second.
 * Between two events nothing happens at all: a single timer waits for the next of them.
 */
export class Viewing {
  private readonly source: ManualSource;
  private readonly popUps: PopUps;
  private progress: Progress;
  private plan: Plan = { shown: [], held: [] };
  private cancelTimer: () => void = () => undefined;
  /** Moments at which the now view changes, in order. */
  private readonly boundaries: readonly FilmSeconds[];

  /**
   * @param onChange called after every change that a window should see, with what brought it
   */
  constructor(
    private readonly pack: Pack,
    private readonly clock: MonotonicClock,
    saved: SavedViewing,
    private density: Density,
    private readonly onChange: (cause: Cause) => void,
  ) {
    this.source = new ManualSource(clock, this.runtime, saved.position);
    this.progress = { audience: saved.audience, frontier: saved.frontier, ahead: saved.ahead };
    this.popUps = new PopUps(saved.shown);
    this.boundaries = [
      ...new Set(
        [...pack.scenes, ...pack.songs]
          .flatMap(({ start, end }) => [start, end])
          .concat(
            pack.manifest.landmarks.map(({ at }) => at),
            this.runtime,
          ),
      ),
    ].sort((a, b) => a - b);
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
    return this.source.anchor.playing;
  }

  view(): PackView {
    return new PackView(this.pack, this.viewpoint());
  }

  play(): void {
    // After its end the film begins again, which is a jump like any other.
    if (this.source.position() >= this.runtime) this.seek(FILM_START);
    this.source.play();
    this.changed();
  }

  pause(): void {
    this.follow();
    this.source.pause();
    this.changed();
  }

  /** Goes to a moment. What lies between is not watched by that. */
  seek(position: FilmSeconds): void {
    this.follow();
    this.source.moveTo(position);
    this.progress = jumped(this.progress, this.source.position());
    this.popUps.clear();
    this.replan();
    this.changed();
  }

  /** Goes some seconds on or back, from where the film is by now. */
  seekBy(seconds: number): void {
    this.seek(clampToFilm(this.source.position() + seconds, this.runtime));
  }

  /** Corrects the clock by some seconds: the film is where the viewer says, so the frontier comes along. */
  nudge(seconds: number): void {
    this.follow();
    this.source.moveTo(this.source.position() + seconds);
    this.progress = played(this.progress, this.source.position());
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
    this.progress = watchedUpTo(this.progress, this.source.position());
    this.replan();
    this.changed();
  }

  setDensity(density: Density): void {
    this.follow();
    this.density = density;
    this.replan();
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

  /** Stops the timer; the viewing can be saved but goes on no more. */
  close(): void {
    this.cancelTimer();
  }

  saved(): SavedViewing {
    this.follow();
    return {
      position: this.source.position(),
      ...this.progress,
      shown: [...this.popUps.history],
    };
  }

  state(): ViewingState {
    const view = this.view();
    return {
      audience: this.progress.audience,
      frontier: this.progress.frontier,
      ahead: this.progress.ahead,
      anchor: this.source.anchor,
      now: view.now(this.source.position()),
      timeline: view.timeline(),
      landmarks: view.landmarks(),
      popUps: view.popUps(this.popUps.open),
      held: view.held(this.heldNow(), this.source.position()),
    };
  }

  private heldNow(): { id: string; reason: HeldView['reason'] }[] {
    const noRoom = this.popUps.noRoom.map((id) => ({ id, reason: 'no-room' as const }));
    return [...noRoom, ...this.plan.held.filter(({ reason }) => reason !== 'no-cue')];
  }

  /** Brings frontier and pop-ups up to the present second; nothing is published. */
  private follow(): void {
    const position = this.source.position();
    if (this.source.anchor.playing) this.progress = played(this.progress, position);
    const late = this.popUps.advance(position, this.plan.shown);
    if (late) this.replan();
  }

  private replan(): void {
    this.plan = planViewing({
      entries: this.pack.entries.filter(({ id }) => !this.popUps.noRoom.includes(id)),
      scenes: this.pack.scenes,
      runtime: this.runtime,
      density: this.density,
      viewpoint: viewpointOf(this.progress),
      from: this.source.position(),
      frontierFollows: !this.progress.ahead,
      already: this.popUps.history,
    });
  }

  private changed(cause: Cause = 'viewer'): void {
    this.follow();
    if (this.source.anchor.playing && this.source.position() >= this.runtime) this.source.pause();
    this.schedule();
    this.onChange(cause);
  }

  private schedule(): void {
    this.cancelTimer();
    this.cancelTimer = () => undefined;
    const { anchor } = this.source;
    if (!anchor.playing) return;
    const next = this.nextEvent(this.source.position());
    if (next === undefined) return;
    // Rounded up: a timer that fires a fraction early would show a pop-up before its second. Never 0: where
    // sums are rounded, time must go on before the moment is reached.
    const wait = Math.max(1, Math.ceil(millisecondsUntil(anchor, next, this.clock.now())));
    this.cancelTimer = this.clock.after(wait, () => {
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
