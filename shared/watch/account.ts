import type { FilmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import type { Plan, Showing } from './plan';
import type { HeldView } from './views';

/** An entry that waits to be read, and why it did not pop up. */
export interface HeldEntry {
  id: string;
  reason: HeldView['reason'];
}

/** Where every entry of a pack stands at one instant: each id in exactly one of the lists, in the order of the pack. */
export interface Account {
  /** Has popped up. */
  shown: string[];
  /** Did not, and its moment has come: or it has none. */
  held: HeldEntry[];
  /** Its moment lies ahead, whether it will then pop up or not. */
  notYetDue: string[];
}

export interface AccountInput {
  entries: readonly Entry[];
  plan: Plan;
  /** What has popped up in this viewing. */
  shown: readonly Showing[];
  /** What came due when it could not be shown. */
  missed: readonly HeldEntry[];
  position: FilmSeconds;
  frontier: FilmSeconds;
  runtime: FilmSeconds;
}

/**
 * Accounts for the entries of a viewing, so that nothing is lost. It tells the whole truth and is no view:
 * what of it a first-time viewer may see is for the spoiler rule.
 */
export function accountFor(input: AccountInput): Account {
  const shown = new Set(input.shown.map(({ id }) => id));
  const planned = new Set(input.plan.shown.map(({ id }) => id));
  const reasons = new Map(
    [...input.plan.held, ...input.missed].map(({ id, reason }) => [id, reason]),
  );
  const reached = furthest(input);
  const account: Account = { shown: [], held: [], notYetDue: [] };
  for (const { id, cues } of input.entries) {
    const reason = reasons.get(id);
    if (shown.has(id)) account.shown.push(id);
    else if (reason !== undefined && (cues[0]?.at ?? 0) <= reached)
      account.held.push({ id, reason });
    else if (reason !== undefined || planned.has(id)) account.notYetDue.push(id);
  }
  return account;
}

/** The film second up to which moments have come: where the film is or has been, and at its end all of them. */
function furthest({ position, frontier, runtime }: AccountInput): number {
  return position >= runtime ? Infinity : Math.max(position, frontier);
}
