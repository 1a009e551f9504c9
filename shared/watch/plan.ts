import { filmSeconds, type FilmSeconds } from '../film-time';
import type { Scene } from '../pack/catalogue';
import type { Entry } from '../pack/entry';
import { plainText } from '../pack/rich-text';
import { MOST_AT_ONCE, SPACING, TEN_MINUTES, type Density } from './density';
import { staySeconds } from './reading-time';
import type { Viewpoint } from './spoiler-rule';

/** A pop-up: on screen from `at` to `until`, in film seconds. */
export interface Showing {
  id: string;
  at: FilmSeconds;
  until: FilmSeconds;
}

/** Why an entry does not pop up. */
export type HeldReason =
  /** Pop-ups are switched off. */
  | 'off'
  /** It is a notice, which counts down by itself, for those who asked for it. */
  | 'notice'
  /** It has no moment of its own. */
  | 'no-cue'
  /** Its moment lies in a scene that nobody should interrupt. */
  | 'quiet'
  /** Another pop-up was too near, and weighed more. */
  | 'crowded'
  /** Its moment lies behind the point from which this viewing is planned. */
  | 'passed'
  /** A first-time viewer may not know it at its moment. */
  | 'not-revealed';

export interface Held {
  id: string;
  reason: HeldReason;
}

export interface Plan {
  /** In the order of the film. */
  shown: Showing[];
  /** Every entry of the pack that is neither shown nor was: in the order of the pack. */
  held: Held[];
}

export interface PlanInput {
  entries: readonly Entry[];
  scenes: readonly Scene[];
  runtime: FilmSeconds;
  density: Density;
  viewpoint: Viewpoint;
  /** Film second from which the viewing goes on. */
  from: FilmSeconds;
  /**
   * Whether the frontier goes along while the film plays. It does not after a seek ahead of it: then only
   * what was revealed before may show.
   */
  frontierFollows: boolean;
  /** What popped up earlier in this viewing: never again, but it still counts for gaps. */
  already: readonly Showing[];
}

/** A cue without an end is worth starting for this long. */
const DEFAULT_WINDOW = 30;

/** Why a cue is not used, from the one that is furthest from being shown to the nearest. */
const NEARNESS = ['passed', 'not-revealed', 'quiet', 'crowded'] as const;

/** Film seconds in which a pop-up may start, both ends included. */
interface Window {
  first: number;
  last: number;
}

/**
 * Plans the pop-ups of a viewing. A pure function: the same input gives the same plan.
 * Heavier entries choose first (ties: the nearer cue, then the id), each takes the earliest
 * second of its windows that keeps every rule of the house: nothing before it may be known, nothing in a
 * quiet scene, the density's gap and count, at most two at once, nothing twice.
 */
export function planViewing(input: PlanInput): Plan {
  const timetable = new Timetable(input.density, input.already);
  const quiet = quietStretches(input.scenes);
  const done = new Set(input.already.map(({ id }) => id));
  const shown: Showing[] = [];
  const held = new Map<string, HeldReason>();

  const waiting = input.entries
    .filter(({ id }) => !done.has(id))
    .map((entry) => ({ entry, first: Math.min(...entry.cues.map((cue) => cue.at)) }))
    .sort(
      (a, b) =>
        b.entry.weight - a.entry.weight || a.first - b.first || (a.entry.id < b.entry.id ? -1 : 1),
    );
  for (const { entry } of waiting) {
    const result = place(entry, input, quiet, timetable);
    if (typeof result === 'string') held.set(entry.id, result);
    else shown.push(result);
  }
  shown.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    shown,
    held: input.entries.flatMap(({ id }) => {
      const reason = held.get(id);
      return reason === undefined ? [] : [{ id, reason }];
    }),
  };
}

function place(
  entry: Entry,
  input: PlanInput,
  quiet: readonly Window[],
  timetable: Timetable,
): Showing | HeldReason {
  if (entry.kind === 'notice') return 'notice';
  if (input.density === 'off') return 'off';
  if (entry.cues.length === 0) return 'no-cue';
  const stay = staySeconds(plainText(entry.content));
  // The reason that is reported is that of the cue which came nearest to being shown.
  let nearest = 0;
  const missed = (reason: (typeof NEARNESS)[number]): void => {
    nearest = Math.max(nearest, NEARNESS.indexOf(reason));
  };
  for (const cue of [...entry.cues].sort((a, b) => a.at - b.at)) {
    const whole = { first: cue.at, last: cue.until ?? cue.at + DEFAULT_WINDOW };
    const ahead = {
      first: Math.max(whole.first, input.from),
      last: Math.min(whole.last, input.runtime - stay),
    };
    if (ahead.first > ahead.last) continue;
    const known = { ...ahead, first: Math.max(ahead.first, knownFrom(entry, input)) };
    if (known.first > known.last) {
      missed('not-revealed');
      continue;
    }
    const loud = withoutQuiet(known, quiet, stay);
    if (loud.length === 0) {
      missed('quiet');
      continue;
    }
    for (const window of loud) {
      const at = timetable.take(window, stay);
      if (at !== undefined)
        return { id: entry.id, at: filmSeconds(at), until: filmSeconds(at + stay) };
    }
    missed('crowded');
  }
  return NEARNESS[nearest] ?? 'passed';
}

/** The film second at which this viewer may know the entry; Infinity if this viewing never gets there. */
function knownFrom(entry: Entry, { viewpoint, frontierFollows }: PlanInput): number {
  if (viewpoint.seen || entry.revealsAt <= viewpoint.frontier) return 0;
  return frontierFollows ? entry.revealsAt : Infinity;
}

function quietStretches(scenes: readonly Scene[]): Window[] {
  return scenes
    .filter((scene) => scene.quiet)
    .map((scene) => ({ first: scene.start, last: scene.end }));
}

/** The parts of a window from which a pop-up of `stay` seconds touches no quiet scene. */
function withoutQuiet(window: Window, quiet: readonly Window[], stay: number): Window[] {
  let parts = [window];
  for (const { first, last } of quiet) {
    parts = parts.flatMap((part) => {
      // Starts in (first - stay, last) would overlap the scene.
      if (part.last <= first - stay || part.first >= last) return [part];
      return [
        { first: part.first, last: first - stay },
        { first: last, last: part.last },
      ].filter(
        (rest) => rest.first <= rest.last && rest.first >= part.first && rest.last <= part.last,
      );
    });
  }
  return parts;
}

/**
 * The pop-ups placed so far, and the rules that keep them apart. Distances are compared as `earlier + least > later`,
 * never as differences: `take` moves on to such sums, and a rounded difference would send it there for ever.
 */
class Timetable {
  private readonly starts: number[] = [];
  private readonly ends = new Map<number, number>();
  private longest = 0;

  constructor(
    private readonly density: Density,
    already: readonly Showing[],
  ) {
    for (const { at, until } of already) this.add(at, until);
  }

  /** Takes the earliest possible second of a window for a pop-up of `stay` seconds, if there is one. */
  take(window: Window, stay: number): number | undefined {
    if (this.density === 'off') return undefined;
    const { gap } = SPACING[this.density];
    let at = window.first;
    while (at <= window.last) {
      const near = this.nearest(at, gap);
      if (near !== undefined) {
        at = near + gap;
      } else if (this.isFull(at) || this.isCrowded(at, at + stay)) {
        at = this.nextRelief(at, stay);
      } else {
        this.add(at, at + stay);
        return at;
      }
    }
    return undefined;
  }

  private add(at: number, until: number): void {
    this.starts.splice(this.indexAfter(at), 0, at);
    this.ends.set(at, until);
    this.longest = Math.max(this.longest, until - at);
  }

  /** Index of the first start after `at`. */
  private indexAfter(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The latest start that is nearer to `at` than the gap, on either side. */
  private nearest(at: number, gap: number): number | undefined {
    const index = this.indexAfter(at);
    const after = this.starts[index];
    if (after !== undefined && at + gap > after) return after;
    const before = this.starts[index - 1];
    return before !== undefined && before + gap > at ? before : undefined;
  }

  /** Whether some ten minutes that hold `at` are full already. */
  private isFull(at: number): boolean {
    if (this.density === 'off') return true;
    const most = SPACING[this.density].perTenMinutes;
    const index = this.indexAfter(at);
    // `most` neighbours that lie, with `at`, within ten minutes: look at each run of them around `at`.
    for (let first = Math.max(0, index - most); first <= index; first += 1) {
      const last = first + most - 1;
      const from = this.starts[first];
      const to = this.starts[last];
      if (from === undefined || to === undefined) continue;
      if (Math.min(from, at) + TEN_MINUTES > Math.max(to, at)) return true;
    }
    return false;
  }

  /** Whether two others are on screen at some instant of [from, to). */
  private isCrowded(from: number, to: number): boolean {
    const overlapping: number[] = [];
    for (let i = this.indexAfter(from - this.longest); i < this.starts.length; i += 1) {
      const start = this.starts[i] ?? Infinity;
      if (start >= to) break;
      if ((this.ends.get(start) ?? start) > from) overlapping.push(start);
    }
    return overlapping.some((start) => {
      const instant = Math.max(start, from);
      const atOnce = overlapping.filter(
        (other) => other <= instant && (this.ends.get(other) ?? other) > instant,
      );
      return atOnce.length >= MOST_AT_ONCE;
    });
  }

  /** The next second after `at` at which a count may fall: an earlier start leaves its ten minutes, or a pop-up ends. */
  private nextRelief(at: number, stay: number): number {
    let relief = Infinity;
    for (const start of this.starts) {
      const leaves = start + TEN_MINUTES;
      if (leaves > at) relief = Math.min(relief, leaves);
      const end = this.ends.get(start) ?? start;
      if (end > at && start < at + stay) relief = Math.min(relief, end);
    }
    return relief;
  }
}
