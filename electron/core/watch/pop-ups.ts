import type { FilmSeconds } from '#shared/film-time';
import { MOST_AT_ONCE } from '#shared/watch/density';
import type { Showing } from '#shared/watch/plan';

/** The pop-ups of one viewing: what is open, and what has been. */
export class PopUps {
  /** Everything that has popped up, in order: none of it does so again. */
  readonly history: Showing[];
  /** Entries that came due while held pop-ups took all the room. */
  noRoom: readonly string[] = [];
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
   * @returns true if something came too late to be shown, so that the plan must be made anew
   */
  advance(position: FilmSeconds, planned: readonly Showing[]): boolean {
    this.visible = this.visible.filter(
      ({ id, at, until }) => this.heldOpen.has(id) || (at <= position && position < until),
    );
    let late = false;
    for (const showing of planned) {
      if (showing.at > position) break;
      if (this.isSettled(showing.id)) continue;
      if (position >= showing.until) late = true;
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

  /** The film is elsewhere now: nothing is open, and what found no room may have its turn. */
  clear(): void {
    this.visible = [];
    this.heldOpen.clear();
    this.noRoom = [];
  }

  /** Whether the entry has had its turn. */
  isSettled(id: string): boolean {
    return this.noRoom.includes(id) || this.history.some((showing) => showing.id === id);
  }

  private raise(showing: Showing): void {
    if (this.visible.length >= MOST_AT_ONCE) {
      this.noRoom = [...this.noRoom, showing.id];
      return;
    }
    this.visible.push(showing);
    this.history.push(showing);
  }
}
