/** Film seconds in which something may start, both ends included. */
export interface Window {
  first: number;
  last: number;
}

/**
 * Stretches of a film, each from its first second up to but without its last. They are kept apart and in order:
 * what touches or overlaps becomes one, so that asking costs a look into a sorted list.
 */
export class Stretches {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Where the stretch that holds `at` ends; `at` itself if none does. */
  endOf(at: number): number {
    const end = this.ends[firstAbove(this.starts, at) - 1] ?? at;
    return Math.max(at, end);
  }

  add(from: number, to: number): void {
    // All that touch [from, to): those that start by `to` and end at `from` or later.
    const after = firstAbove(this.starts, to);
    let before = firstAbove(this.starts, from);
    if (before > 0 && (this.ends[before - 1] ?? from) >= from) before -= 1;
    const start = Math.min(from, this.starts[before] ?? from);
    const end = Math.max(to, this.ends[after - 1] ?? to);
    this.starts.splice(before, after - before, start);
    this.ends.splice(before, after - before, end);
  }

  /** The parts of a window from which something of that length touches no stretch, though it may meet one end to end. */
  around(window: Window, length: number): readonly Window[] {
    const { last } = window;
    let index = firstAbove(this.ends, window.first);
    let latest = (this.starts[index] ?? Infinity) - length;
    // So it is nearly always: nothing near.
    if (last <= latest) return [window];
    const parts: Window[] = [];
    let { first } = window;
    while (last > latest) {
      if (first <= latest) parts.push({ first, last: latest });
      first = this.ends[index] ?? Infinity;
      if (first > last) return parts;
      index += 1;
      latest = (this.starts[index] ?? Infinity) - length;
    }
    parts.push({ first, last });
    return parts;
  }
}

/** Index of the first of the ascending `values` that is greater than `value`; their count if none is. */
export function firstAbove(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
