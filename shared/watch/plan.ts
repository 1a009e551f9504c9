import { filmSeconds, type FilmSeconds } from '../film-time';
import type { Scene } from '../pack/catalogue';
import type { Cue, Entry } from '../pack/entry';
import { SPACING, type Density } from './density';
import { staySeconds } from './reading-time';
import type { Viewpoint } from './spoiler-rule';
import { Stretches } from './stretches';
import { Timetable } from './timetable';

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
  /** Of the pack, as BCP 47 names it: how long a text takes to read. English unless said. */
  language?: string;
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
  /** Film seconds per second, 1 unless said. A faster film shortens nobody's reading. */
  rate?: number;
}

/** A cue without an end is worth starting for this long. */
const DEFAULT_WINDOW = 30;

/** Why a cue is not used, from the one that is furthest from being shown to the nearest. */
const NEARNESS = ['passed', 'not-revealed', 'quiet', 'crowded'] as const;

/** An entry that may still pop up. */
interface Candidate {
  entry: Entry;
  /** Its place in the pack. */
  index: number;
  weight: number;
  /** Film second of its first cue, wherever the viewing goes on. */
  firstCue: number;
}

/**
 * Plans the pop-ups of a viewing. A pure function: the same input gives the same plan.
 * Heavier entries choose first (ties: the nearer cue, then the id), each takes the earliest
 * second of its windows that keeps every rule of the house: nothing before it may be known, nothing in a
 * quiet scene, the density's gap and count, at most two at once, nothing twice.
 */
export function planViewing(input: PlanInput): Plan {
  const { entries, already, density, from } = input;
  const done = new Set(already.map(({ id }) => id));
  /** By the entry's place in the pack; nothing for those that are shown. */
  const reasons = new Array<HeldReason | undefined>(entries.length);
  const waiting: Candidate[] = [];
  entries.forEach((entry, index) => {
    if (done.has(entry.id)) return;
    if (entry.kind === 'notice') reasons[index] = 'notice';
    else if (density === 'off') reasons[index] = 'off';
    else if (entry.cues.length === 0) reasons[index] = 'no-cue';
    else if (lastStartOf(entry) < from) reasons[index] = 'passed';
    else waiting.push({ entry, index, weight: entry.weight, firstCue: firstCueOf(entry) });
  });
  const shown: Showing[] = [];
  if (density !== 'off') {
    const timetable = new Timetable(SPACING[density], already);
    const quiet = quietStretches(input.scenes);
    for (const { entry, index } of waiting.sort(byChoice)) {
      const result = place(entry, input, quiet, timetable);
      if (typeof result === 'string') reasons[index] = result;
      else shown.push(result);
    }
  }
  shown.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const held: Held[] = [];
  entries.forEach(({ id }, index) => {
    const reason = reasons[index];
    if (reason !== undefined) held.push({ id, reason });
  });
  return { shown, held };
}

/** Heavier entries choose first; then the nearer cue, then the id. */
function byChoice(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || a.firstCue - b.firstCue || (a.entry.id < b.entry.id ? -1 : 1);
}

function place(
  entry: Entry,
  input: PlanInput,
  quiet: Stretches,
  timetable: Timetable,
): Showing | HeldReason {
  const stay = staySeconds(entry.content, input.language) * Math.max(1, input.rate ?? 1);
  const known = knownFrom(entry, input);
  // The reason that is reported is that of the cue which came nearest to being shown.
  let nearest = 0;
  for (const cue of inOrder(entry.cues)) {
    const ahead = Math.max(cue.at, input.from);
    const last = Math.min(lastStart(cue), input.runtime - stay);
    if (ahead > last) continue;
    const first = Math.max(ahead, known);
    const loud = first > last ? [] : quiet.around({ first, last }, stay);
    for (const window of loud) {
      const at = timetable.take(window, stay);
      if (at !== undefined)
        return { id: entry.id, at: filmSeconds(at), until: filmSeconds(at + stay) };
    }
    const reason = first > last ? 'not-revealed' : loud.length === 0 ? 'quiet' : 'crowded';
    nearest = Math.max(nearest, NEARNESS.indexOf(reason));
  }
  return NEARNESS[nearest] ?? 'passed';
}

/** The last film second at which a pop-up may start for this cue. */
function lastStart({ at, until }: Cue): number {
  return until ?? at + DEFAULT_WINDOW;
}

function lastStartOf({ cues }: Entry): number {
  let last = -Infinity;
  for (const cue of cues) last = Math.max(last, lastStart(cue));
  return last;
}

function firstCueOf({ cues }: Entry): number {
  let first = Infinity;
  for (const { at } of cues) first = Math.min(first, at);
  return first;
}

/** Packs mostly have them in order already, and to look costs less than to sort. */
function inOrder(cues: readonly Cue[]): readonly Cue[] {
  for (let i = 1; i < cues.length; i += 1) {
    if ((cues[i - 1]?.at ?? 0) > (cues[i]?.at ?? 0)) return cues.toSorted((a, b) => a.at - b.at);
  }
  return cues;
}

/** The film second at which this viewer may know the entry; Infinity if this viewing never gets there. */
function knownFrom(entry: Entry, { viewpoint, frontierFollows }: PlanInput): number {
  if (viewpoint.seen || entry.revealsAt <= viewpoint.frontier) return 0;
  return frontierFollows ? entry.revealsAt : Infinity;
}

/** Where nobody should be interrupted. */
function quietStretches(scenes: readonly Scene[]): Stretches {
  const quiet = new Stretches();
  for (const scene of scenes) if (scene.quiet) quiet.add(scene.start, scene.end);
  return quiet;
}
