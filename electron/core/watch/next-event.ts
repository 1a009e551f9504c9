import type { MonotonicClock } from '#core/monotonic-clock';
import type { StepClock } from '#core/playback/step-clock';
import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import { millisecondsUntil } from '#shared/watch/clock';

/** The one timer of a viewing: it waits for the next moment at which anything happens. */
export class NextEvent {
  private cancelTimer: () => void = () => undefined;

  /** @param boundaries moments at which what a viewer sees changes by itself, in order */
  constructor(
    private readonly clock: MonotonicClock,
    private readonly boundaries: readonly FilmSeconds[],
  ) {}

  /**
   * Calls at the next boundary, at the first of these, which lie ahead of the film, or where its rate
   * changes by itself; not at all while it stands. What was waited for before is forgotten.
   */
  wait(steps: StepClock, moments: readonly (FilmSeconds | undefined)[], call: () => void): void {
    this.cancel();
    if (!steps.isPlaying()) return;
    const position = steps.position();
    const next = this.boundaries.find((moment) => moment > position);
    const ahead = [next, ...moments].filter((moment) => moment !== undefined);
    const untilEvent =
      ahead.length === 0
        ? Infinity
        : millisecondsUntil(steps.anchor, filmSeconds(Math.min(...ahead)), this.clock.now());
    const wait = Math.min(untilEvent, steps.millisecondsToBend());
    if (wait === Infinity) return;
    // Rounded up: a timer that fires a fraction early would show a pop-up before its second. Never 0: where
    // sums are rounded, time must go on before the moment is reached.
    this.cancelTimer = this.clock.after(Math.max(1, Math.ceil(wait)), call);
  }

  cancel(): void {
    this.cancelTimer();
    this.cancelTimer = () => undefined;
  }
}
