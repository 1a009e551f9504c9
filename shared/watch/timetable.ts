import { MOST_AT_ONCE, TEN_MINUTES, type Spacing } from './density';
import type { Showing } from './plan';
import { firstAbove, Stretches, type Window } from './stretches';

/**
 * The pop-ups placed so far, and the rules that keep them apart. Distances are compared as `earlier + least > later`,
 * never as differences: `take` moves on to such sums, and a rounded difference would send it there for ever.
 */
export class Timetable {
  /** Starts in order, and the end of each. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private longest = 0;
  /**
   * Where gap or count let nothing start, as far as somebody has asked. Nothing is ever taken out of a timetable,
   * so what has been refused once is refused to everybody after.
   */
  private readonly refused = new Stretches();

  constructor(
    private readonly spacing: Spacing,
    already: readonly Showing[],
  ) {
    for (const { at, until } of already) this.add(at, until);
  }

  /** Takes the earliest possible second of a window for a pop-up of `stay` seconds, if there is one. */
  take(window: Window, stay: number): number | undefined {
    let at = this.refused.endOf(window.first);
    while (at <= window.last) {
      const allowed = this.allowedFrom(at);
      if (allowed > at) {
        this.refused.add(at, allowed);
        at = this.refused.endOf(allowed);
      } else if (this.isCrowded(at, at + stay)) {
        at = this.refused.endOf(this.nextEnd(at, stay));
      } else {
        this.add(at, at + stay);
        return at;
      }
    }
    return undefined;
  }

  private add(at: number, until: number): void {
    const index = firstAbove(this.starts, at);
    this.starts.splice(index, 0, at);
    this.ends.splice(index, 0, until);
    this.longest = Math.max(this.longest, until - at);
  }

  /** A second before which neither gap nor count let anything start from `at` on; `at` if they do there. */
  private allowedFrom(at: number): number {
    const index = firstAbove(this.starts, at);
    const { gap } = this.spacing;
    const after = this.starts[index];
    if (after !== undefined && at + gap > after) return after + gap;
    const before = this.starts[index - 1];
    if (before !== undefined && before + gap > at) return before + gap;
    return this.isFull(at, index) ? this.nextLeaving(at) : at;
  }

  /** Whether some ten minutes that hold `at` are full already. `index` is that of the first start after `at`. */
  private isFull(at: number, index: number): boolean {
    const most = this.spacing.perTenMinutes;
    // `most` neighbours that lie, with `at`, within ten minutes: look at each run of them around `at`.
    for (let first = Math.max(0, index - most); first <= index; first += 1) {
      const from = this.starts[first];
      const to = this.starts[first + most - 1];
      if (from === undefined || to === undefined) return false;
      if (Math.min(from, at) + TEN_MINUTES > Math.max(to, at)) return true;
    }
    return false;
  }

  /** The next second after `at` at which an earlier start leaves its ten minutes. */
  private nextLeaving(at: number): number {
    // Of sums that round, the first that is later than `at` may be one beside what a difference says.
    let index = Math.max(0, firstAbove(this.starts, at - TEN_MINUTES) - 1);
    while ((this.starts[index] ?? Infinity) + TEN_MINUTES <= at) index += 1;
    return (this.starts[index] ?? Infinity) + TEN_MINUTES;
  }

  /** Whether as many others as there is room for are on screen at some instant of [from, to). */
  private isCrowded(from: number, to: number): boolean {
    const overlapping = this.overlapping(from, to);
    if (overlapping.length < MOST_AT_ONCE) return false;
    return overlapping.some(({ at }) => {
      const instant = Math.max(at, from);
      const atOnce = overlapping.filter((other) => other.at <= instant && other.until > instant);
      return atOnce.length >= MOST_AT_ONCE;
    });
  }

  /** The next second after `at` at which one ends that stands in the way of a pop-up of `stay` seconds. */
  private nextEnd(at: number, stay: number): number {
    return Math.min(...this.overlapping(at, at + stay).map(({ until }) => until));
  }

  /** What is on screen in [from, to). */
  private overlapping(from: number, to: number): { at: number; until: number }[] {
    const found: { at: number; until: number }[] = [];
    // A second more, as the longest stay is a difference and may be rounded down.
    let index = firstAbove(this.starts, from - this.longest - 1);
    for (; index < this.starts.length; index += 1) {
      const at = this.starts[index] ?? Infinity;
      if (at >= to) break;
      const until = this.ends[index] ?? at;
      if (until > from) found.push({ at, until });
    }
    return found;
  }
}
