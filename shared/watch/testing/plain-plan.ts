import { filmSeconds } from '../../film-time';
import type { Cue, Entry } from '../../pack/entry';
import { plainText } from '../../pack/rich-text';
import { SPACING, type Spacing } from '../density';
import type { HeldReason, Plan, PlanInput, Showing } from '../plan';

/**
 * The plan worked out the plain way: each entry in its turn, each second at which it might start, each rule asked of
 * everything placed before. Far too slow for a film, and short enough to be read against the rules.
 */
export function plainPlan(input: PlanInput): Plan {
  const placed = [...input.already];
  const shown: Showing[] = [];
  const reasons = new Map<string, HeldReason>();
  const firstCue = ({ cues }: Entry): number => Math.min(...cues.map(({ at }) => at));
  const inTurn = input.entries
    .filter(({ id }) => input.already.every((other) => other.id !== id))
    .sort((a, b) => b.weight - a.weight || firstCue(a) - firstCue(b) || (a.id < b.id ? -1 : 1));
  for (const entry of inTurn) {
    const result = placeFor(entry, input, placed);
    if (typeof result === 'string') reasons.set(entry.id, result);
    else {
      placed.push(result);
      shown.push(result);
    }
  }
  return {
    shown: shown.sort((a, b) => a.at - b.at),
    held: input.entries.flatMap(({ id }) => {
      const reason = reasons.get(id);
      return reason === undefined ? [] : [{ id, reason }];
    }),
  };
}

function placeFor(
  entry: Entry,
  input: PlanInput,
  placed: readonly Showing[],
): Showing | HeldReason {
  const { density } = input;
  if (entry.kind === 'notice') return 'notice';
  if (density === 'off') return 'off';
  if (entry.cues.length === 0) return 'no-cue';
  const stay = stayOf(entry) * Math.max(1, input.rate ?? 1);
  const missed = new Set<HeldReason>();
  for (const cue of [...entry.cues].sort((a, b) => a.at - b.at)) {
    const starts = startsFor(cue, input, placed, stay);
    if (starts.length === 0) continue;
    const known = starts.filter((at) => at >= knownFrom(entry, input));
    const loud = known.filter((at) => !touchesQuiet(at, stay, input));
    const at = loud.find((start) => fits(start, stay, SPACING[density], placed));
    if (at !== undefined)
      return { id: entry.id, at: filmSeconds(at), until: filmSeconds(at + stay) };
    missed.add(known.length === 0 ? 'not-revealed' : loud.length === 0 ? 'quiet' : 'crowded');
  }
  const nearestFirst = ['crowded', 'quiet', 'not-revealed'] as const;
  return nearestFirst.find((reason) => missed.has(reason)) ?? 'passed';
}

/** Seconds from which a cue's window could be free, in order: where it begins, or where something else lets go. */
function startsFor(
  { at, until }: Cue,
  { from, runtime, scenes, entries, density }: PlanInput,
  placed: readonly Showing[],
  stay: number,
): number[] {
  const gap = density === 'off' ? 0 : SPACING[density].gap;
  const first = Math.max(at, from);
  const last = Math.min(until ?? at + 30, runtime - stay);
  const lettingGo = placed.flatMap((other) => [other.at + gap, other.at + 600, other.until]);
  const known = entries.map(({ revealsAt }) => revealsAt);
  return [first, ...known, ...scenes.map(({ end }) => end), ...lettingGo]
    .filter((start) => start >= first && start <= last)
    .sort((a, b) => a - b);
}

/** At 200 words a minute, two seconds more, at least six. */
function stayOf({ content }: Entry): number {
  const words = plainText(content).split(' ').filter(Boolean).length;
  return Math.max(6, 2 + words / (200 / 60));
}

function knownFrom(entry: Entry, { viewpoint, frontierFollows }: PlanInput): number {
  if (viewpoint.seen || entry.revealsAt <= viewpoint.frontier) return 0;
  return frontierFollows ? entry.revealsAt : Infinity;
}

function touchesQuiet(at: number, stay: number, { scenes }: PlanInput): boolean {
  return scenes.some(({ quiet, start, end }) => quiet && at > start - stay && at < end);
}

/** Gap, count of ten minutes, and two at once. Sums are compared, never differences: they round as the plan's do. */
function fits(
  at: number,
  stay: number,
  { gap, perTenMinutes }: Spacing,
  placed: readonly Showing[],
): boolean {
  if (placed.some((other) => Math.min(other.at, at) + gap > Math.max(other.at, at))) return false;
  const starts = [...placed.map((other) => other.at), at].sort((a, b) => a - b);
  const mine = starts.indexOf(at);
  const tooMany = starts.some((start, i) => {
    const other = starts[i + perTenMinutes];
    const holdsMine = i <= mine && mine <= i + perTenMinutes;
    return holdsMine && other !== undefined && start + 600 > other;
  });
  if (tooMany) return false;
  const instants = [at, ...placed.map((other) => other.at)];
  return !instants.some(
    (instant) =>
      instant >= at &&
      instant < at + stay &&
      placed.filter((other) => other.at <= instant && instant < other.until).length >= 2,
  );
}
