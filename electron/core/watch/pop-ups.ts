import type { FilmSeconds } from '#shared/film-time';
import { MOST_AT_ONCE } from '#shared/watch/density';
import type { Showing } from '#shared/watch/plan';

/** An entry that came due in vain: held pop-ups took all the room, or nobody could have seen it. */
export interface Missed {
  id: string;
  reason: 'no-room' | 'unseen';
}

/** A pop-up may open so many film seconds late, as after a slow timer; later than that there would be no time to read it. */
const LATEST = 1;

/** The pop-ups of one viewing: what is open, and what has been. */
export class PopUps {
  /** Everything that has popped up, in order: none of it does so again. */
  readonly history: Showing[];
  /** Entries that came due when they could not be shown, since the last jump. */
  missed: readonly Missed[] = [];
  /** True while something lies over everything, so that nobody would see a pop-up. */
  covered = false;
  private visible: Showing[] = [];
  private readonly heldOpen = new Set<string>();

  constructor(history: readonly Showing[]) {
    this.history = [...history];
  }

  get open(): readonly Showing[] {
    return this.visible;
  }

  /**
   * Opens what is due at `position` and closes what has been read.
   * @returns true if something comes too late to be read in its time, so that the plan must be made anew
   */
  advance(position: FilmSeconds, planned: readonly Showing[]): boolean {
    this.visible = this.visible.filter(
      ({ id, at, until }) => this.isHeld(id) || (at <= position && position < until),
    );
    let late = false;
    for (const showing of planned) {
      if (showing.at > position) break;
      if (this.isSettled(showing.id)) continue;
      if (position > showing.at + LATEST) late = true;
      else this.raise(showing);
    }
    return late;
  }

  hold(id: string, held: boolean): void {
    if (held && this.visible.some((showing) => showing.id === id)) this.heldOpen.add(id);
    else this.heldOpen.delete(id);
  }

  dismiss(id: string): void {
    this.heldOpen.delete(id);
    this.visible = this.visible.filter((showing) => showing.id !== id);
  }

  /**
   * The clock was ahead of the film, which is only at `position`: what opened too early for that is closed, unless it is
   * held, and has not popped up. It will at its second.
   * @returns whether there was anything
   */
  takeBack(position: FilmSeconds): boolean {
    const tooEarly = this.visible.filter(({ id, at }) => at > position && !this.isHeld(id));
    for (const early of tooEarly) {
      this.visible.splice(this.visible.indexOf(early), 1);
      this.history.splice(this.history.indexOf(early), 1);
    }
    return tooEarly.length > 0;
  }

  /** The film is elsewhere now: nothing is open, and what was missed may have its turn. */
  clear(): void {
    this.visible = [];
    this.heldOpen.clear();
    this.missed = [];
  }

  /** Whether the entry has had its turn. */
  isSettled(id: string): boolean {
    return [...this.missed, ...this.history].some((settled) => settled.id === id);
  }

  private isHeld(id: string): boolean {
    return this.heldOpen.has(id);
  }

  private raise(showing: Showing): void {
    const isFull = this.visible.length >= MOST_AT_ONCE;
    if (isFull || this.covered) {
      const reason = isFull ? 'no-room' : 'unseen';
      this.missed = [...this.missed, { id: showing.id, reason }];
      return;
    }
    this.visible.push(showing);
    this.history.push(showing);
  }
}
