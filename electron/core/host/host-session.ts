import type { MonotonicClock } from '#core/monotonic-clock';
import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import {
  hasSeen,
  LONGEST_CORRECTION,
  movedTo,
  ranTo,
  type AudienceProgress,
} from '#shared/host/audience-progress';
import type { PausePoint } from '#shared/host/pause-points';
import type { HostPlan } from '#shared/host/plan';
import type { AudienceView } from '#shared/host/views';
import type { Pack } from '#shared/pack/pack';
import { millisecondsUntil, positionAt, type Anchor } from '#shared/watch/clock';
import { planViewing, type Showing } from '#shared/watch/plan';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { AudienceCut } from './audience-cut';
import { AudienceScreen } from './audience-screen';

/** An evening that begins within the first minute of the film begins with a room that knows nothing. */
const OPENING = 60;

/** A pause point that has been used stops the film again when the film is wound back this many seconds before it. */
const ARMED_AGAIN = 120;

/** A move of the film, in seconds, that is only the rounding of two clocks. */
const ROUNDING = 0.001;

/** Up to this many seconds a move corrects the clock: what is up stays up, and a point in between is not lost. */
const SMALL_MOVE = 5;

/** Kinds that are no cards by themselves: questions have their pauses, and notices are for the host to give. */
const NO_CARDS: readonly string[] = ['question', 'notice'];

export interface HostSessionOptions {
  pack: Pack;
  clock: MonotonicClock;
  plan: () => HostPlan;
  anchor: Anchor;
  /** Called when something comes due while the film runs; `stop` if the film is to stand still now. */
  onDue: (stop: boolean) => void;
}

/**
 * A host's evening: follows the film, knows how far the room has come, stops at the pause points and puts cards up.
 * What the room sees goes through `AudienceCut`, whatever the host does.
 */
export class HostSession {
  readonly screen = new AudienceScreen();
  /** Monotonic milliseconds at which the evening began. */
  begun: number | null = null;
  /** A card whose moment has come and that waits for the host. */
  ready: string | null = null;
  private readonly done = new Set<FilmSeconds>();
  private history: Showing[] = [];
  private planned: readonly Showing[] = [];
  private progress: AudienceProgress;
  private anchor: Anchor;
  /** Where the film was when it was last looked at. */
  private last: FilmSeconds;
  private cancelTimer: () => void = () => undefined;

  constructor(private readonly options: HostSessionOptions) {
    this.anchor = options.anchor;
    this.last = this.position();
    this.progress = { frontier: options.plan().seenUpTo, skipped: null };
    this.replan();
  }

  /** How far the room has come by now. */
  get seenUpTo(): FilmSeconds {
    const runs = this.begun !== null && this.anchor.playing;
    return (runs ? ranTo(this.progress, this.position()) : this.progress).frontier;
  }

  /** The film was taken further than a correction of the clock would. */
  get isAhead(): boolean {
    const { skipped } = this.progress;
    return skipped !== null && skipped.gap > LONGEST_CORRECTION;
  }

  isDone({ at }: PausePoint): boolean {
    return this.done.has(at);
  }

  isPlanned(id: string): boolean {
    return this.planned.some((showing) => showing.id === id);
  }

  wasShown(id: string): boolean {
    return this.history.some((showing) => showing.id === id);
  }

  cut(): AudienceCut {
    return new AudienceCut(this.options.pack, this.seenUpTo);
  }

  view(): AudienceView {
    if (this.begun === null && !this.screen.isBlank)
      return this.cut().title(this.options.plan().welcome);
    return this.screen.view(this.cut(), this.options.clock.now());
  }

  begin(): void {
    const position = this.position();
    this.begun = this.options.clock.now();
    this.last = position;
    // The frontier that was kept is that of another evening.
    this.progress =
      position < OPENING ? { frontier: position, skipped: null } : movedTo(this.progress, position);
    this.done.clear();
    this.history = [];
    this.ready = null;
    this.screen.clear();
    this.replan();
    this.schedule();
  }

  end(): void {
    this.cancelTimer();
    this.begun = null;
    this.ready = null;
    this.screen.clear();
    this.screen.isBlank = false;
  }

  /**
   * The film is where `anchor` says.
   * @returns true if it is to stand still now: it has run into a pause point
   */
  follow(anchor: Anchor): boolean {
    const before = this.anchor;
    const isNew = anchor.at !== before.at || anchor.position !== before.position;
    let stop = this.advance(isNew ? positionAt(before, anchor.at, this.runtime) : this.position());
    this.anchor = anchor;
    const moved = isNew ? anchor.position - this.last : 0;
    if (Math.abs(moved) > ROUNDING) {
      this.move(anchor.position, moved);
      stop = this.advance(this.position()) || stop;
    }
    if (anchor.playing && !before.playing && !stop) this.screen.filmRuns();
    this.schedule();
    return stop && anchor.playing;
  }

  /** Something in the plan of the evening was changed. */
  planChanged(): void {
    this.replan();
    this.schedule();
  }

  /** "The room has seen up to here." */
  confirmSeen(): void {
    this.progress = hasSeen(this.progress, this.position());
    this.replan();
    this.schedule();
  }

  /** Puts a card up until it is taken away. One that the room may not know yet is not taken. */
  show(id: string): boolean {
    if (!this.cut().mayKnow(id)) return false;
    const at = this.position();
    this.screen.filmRuns();
    this.screen.isBlank = false;
    this.screen.card = { id, until: null };
    if (!this.wasShown(id)) this.history = [...this.history, { id, at, until: at }];
    if (this.ready === id) this.ready = null;
    return true;
  }

  ask(asking: AudienceScreen['asking']): void {
    this.screen.isBlank = false;
    this.screen.breakEnds = null;
    this.screen.asking = asking;
  }

  takeBreak(minutes: number): void {
    this.screen.isBlank = false;
    this.screen.breakEnds = this.options.clock.now() + minutes * 60_000;
  }

  private get runtime(): FilmSeconds {
    return this.options.pack.manifest.film.runtimeSeconds;
  }

  private position(): FilmSeconds {
    return positionAt(this.anchor, this.options.clock.now(), this.runtime);
  }

  private move(position: FilmSeconds, by: number): void {
    if (this.begun !== null) this.progress = movedTo(this.progress, position);
    if (Math.abs(by) > SMALL_MOVE) {
      this.screen.card = null;
      this.ready = null;
      this.last = position;
    }
    if (by < 0 || !this.anchor.playing) this.last = position;
    for (const at of this.done) if (position < at - ARMED_AGAIN) this.done.delete(at);
    this.replan();
  }

  /**
   * The film ran from where it was last looked at to `position`: what came due on the way is done.
   * @returns true if that was a pause point
   */
  private advance(position: FilmSeconds): boolean {
    const from = this.last;
    this.last = position;
    if (this.begun === null) return false;
    const waited = this.progress.skipped !== null;
    if (this.anchor.playing) this.progress = ranTo(this.progress, position);
    if (waited && this.progress.skipped === null) this.replan();
    this.screen.advance(position);
    this.raise(position);
    const point = this.options
      .plan()
      .points.find(({ at }) => from < at && at <= position && !this.done.has(at));
    if (!point) return false;
    this.done.add(point.at);
    this.screen.card = null;
    this.ask(point);
    return true;
  }

  private raise(position: FilmSeconds): void {
    for (const showing of this.planned) {
      if (showing.at > position) break;
      if (position >= showing.until || this.wasShown(showing.id)) continue;
      if (!this.cut().mayKnow(showing.id)) continue;
      if (this.options.plan().cards === 'auto') {
        this.screen.card = { id: showing.id, until: showing.until };
        this.history = [...this.history, showing];
      } else this.ready = showing.id;
    }
  }

  private replan(): void {
    const { pack, plan } = this.options;
    const viewpoint: Viewpoint = { seen: false, frontier: this.progress.frontier };
    this.planned = planViewing({
      entries: pack.entries.filter(({ kind }) => !NO_CARDS.includes(kind)),
      scenes: pack.scenes,
      runtime: this.runtime,
      language: pack.manifest.language,
      density: plan().pace,
      viewpoint,
      from: this.position(),
      frontierFollows: this.progress.skipped === null,
      already: this.history,
    }).shown;
  }

  /** Waits for the next thing that comes due. Nothing does while the film stands still. */
  private schedule(): void {
    this.cancelTimer();
    this.cancelTimer = () => undefined;
    if (this.begun === null || !this.anchor.playing) return;
    const next = this.nextMoment(this.position());
    if (next === undefined) return;
    const { clock, onDue } = this.options;
    // Rounded up, and never 0, as for pop-ups: nothing may come a fraction early.
    const wait = Math.max(1, Math.ceil(millisecondsUntil(this.anchor, next, clock.now())));
    this.cancelTimer = clock.after(wait, () => {
      const stop = this.advance(this.position());
      this.schedule();
      onDue(stop);
    });
  }

  private nextMoment(position: FilmSeconds): FilmSeconds | undefined {
    const { skipped } = this.progress;
    const moments = [
      ...this.options.plan().points.map(({ at }) => at),
      ...this.planned.map(({ at }) => at),
      ...(this.screen.card?.until ? [this.screen.card.until] : []),
      // Where a corrected clock is believed again.
      ...(skipped ? [skipped.to + skipped.gap] : []),
    ].filter((moment) => moment > position && moment <= this.runtime);
    return moments.length > 0 ? filmSeconds(Math.min(...moments)) : undefined;
  }
}
