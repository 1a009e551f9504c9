import { ACTIONS, actionOf, isGlobalAction, type ActionId, type GlobalActionId } from './actions';
import { parseKey, type Key } from './key';
import { LAYERS, reservedBecause, type Layer, type Reserved, type Slot } from './reserved';

/** Which key does what at the moment; null is no key. */
export interface Keymap {
  window: Readonly<Record<ActionId, Key | null>>;
  global: Readonly<Record<GlobalActionId, Key | null>>;
}

/** What is kept of a keymap: only what differs from the keys that the app comes with, null for no key. */
export interface KeptKeymap {
  keys: Readonly<Record<string, unknown>>;
  globalKeys: Readonly<Record<string, unknown>>;
}

export const NOTHING_KEPT: KeptKeymap = { keys: {}, globalKeys: {} };

/** Why a place cannot have what is kept for it. */
export type KeyProblem =
  /** `written` as it stands in the settings. */
  | { why: 'no-key'; written: string }
  | { why: 'reserved'; key: Key; because: Reserved }
  /** It is kept for another action too. */
  | { why: 'twice'; key: Key; holder: Slot };

/** What a place has in the stead of what is kept for it. */
export type KeyInstead =
  | { has: 'default'; key: Key }
  | { has: 'none' }
  /** Nothing, for its default is the key of another action. */
  | { has: 'none'; key: Key; holder: Slot };

/** Something in what is kept that cannot be followed. */
export type KeyTrouble =
  | {
      what: 'not-had';
      slot: Slot;
      /** Undefined where nothing is wrong but that another action was given its default. */
      problem: KeyProblem | undefined;
      instead: KeyInstead;
    }
  /** A key for an action that there is not, or not there. */
  | { what: 'unknown'; layer: Layer; action: string };

/** Every place that a key can have, in the order of the table. */
export const SLOTS: readonly Slot[] = LAYERS.flatMap((layer) =>
  ACTIONS.filter(({ id }) => layer === 'window' || isGlobalAction(id)).map(({ id }) => ({
    layer,
    action: id,
  })),
);

export function keyAt(keymap: Keymap, { layer, action }: Slot): Key | null {
  if (layer === 'window') return keymap.window[action];
  return isGlobalAction(action) ? keymap.global[action] : null;
}

const DEFAULTS = new Map<string, Key | null>(
  SLOTS.map((slot) => {
    const { key, global } = actionOf(slot.action);
    const text = slot.layer === 'window' ? key : global;
    return [name(slot), parseKey(text ?? '') ?? null];
  }),
);

/** The key that the app comes with. */
export function defaultKey(slot: Slot): Key | null {
  return DEFAULTS.get(name(slot)) ?? null;
}

/** What is kept for a place: undefined where that is the default. */
export function keptAt(kept: KeptKeymap, { layer, action }: Slot): unknown {
  return (layer === 'window' ? kept.keys : kept.globalKeys)[action];
}

function name({ layer, action }: Slot): string {
  return `${layer} ${action}`;
}

/**
 * The other action that has a key already, and where. An action may have the same key in the window and everywhere;
 * two actions never share one, for a key that works everywhere never reaches the window.
 */
export function holderOf(keymap: Keymap, action: ActionId, key: Key): Slot | undefined {
  return SLOTS.find((slot) => slot.action !== action && keyAt(keymap, slot) === key);
}

class Placing {
  private readonly placed = new Map<string, Key | null>();
  private readonly holders = new Map<Key, Slot>();
  private readonly problems = new Map<string, KeyProblem>();
  readonly troubles: KeyTrouble[] = [];

  constructor(private readonly kept: KeptKeymap) {}

  /** What was chosen comes before what the app came with. */
  placeWhatIsKept(): void {
    for (const slot of SLOTS) {
      const kept = keptAt(this.kept, slot);
      if (kept === undefined) continue;
      const wanted = kept === null ? null : this.check(slot, kept);
      if (typeof wanted === 'object' && wanted !== null) this.problems.set(name(slot), wanted);
      else this.place(slot, wanted);
    }
  }

  placeTheRest(): void {
    for (const slot of SLOTS.filter((candidate) => !this.placed.has(name(candidate)))) {
      const key = defaultKey(slot);
      const holder = key && this.holderFor(slot, key);
      this.place(slot, holder ? null : key);
      const problem = this.problems.get(name(slot));
      if (problem === undefined && !holder) continue;
      const instead: KeyInstead = !key
        ? { has: 'none' }
        : holder
          ? { has: 'none', key, holder }
          : { has: 'default', key };
      this.troubles.push({ what: 'not-had', slot, problem, instead });
    }
  }

  complainOfTheUnknown(): void {
    const known = new Set(SLOTS.map(name));
    for (const layer of LAYERS) {
      const kept = Object.keys(layer === 'window' ? this.kept.keys : this.kept.globalKeys);
      for (const action of kept.filter((id) => !known.has(`${layer} ${id}`)))
        this.troubles.push({ what: 'unknown', layer, action });
    }
  }

  keymap(): Keymap {
    const layer = (wanted: Slot['layer']): Record<string, Key | null> =>
      Object.fromEntries(
        SLOTS.filter((slot) => slot.layer === wanted).map((slot) => [
          slot.action,
          this.placed.get(name(slot)) ?? null,
        ]),
      );
    return { window: layer('window'), global: layer('global') } as unknown as Keymap;
  }

  private place(slot: Slot, key: Key | null): void {
    this.placed.set(name(slot), key);
    if (key !== null) this.holders.set(key, slot);
  }

  /** The other action that has the key by now. */
  private holderFor({ action }: Slot, key: Key): Slot | undefined {
    const holder = this.holders.get(key);
    return holder?.action === action ? undefined : holder;
  }

  private check(slot: Slot, kept: unknown): Key | KeyProblem {
    const key = typeof kept === 'string' ? parseKey(kept) : undefined;
    if (key === undefined) return { why: 'no-key', written: JSON.stringify(kept) };
    const because = reservedBecause(key, slot);
    if (because !== undefined) return { why: 'reserved', key, because };
    const holder = this.holderFor(slot, key);
    return holder ? { why: 'twice', key, holder } : key;
  }
}

/**
 * The keymap of what is kept. What was edited by hand or kept by another version may hold anything: each place for
 * itself falls back to its default, or to no key where that is taken, and the answer says so. What can be
 * followed is; nothing else changes.
 */
export function keymapOf(kept: KeptKeymap): { keymap: Keymap; troubles: KeyTrouble[] } {
  const placing = new Placing(kept);
  placing.placeWhatIsKept();
  placing.placeTheRest();
  placing.complainOfTheUnknown();
  return { keymap: placing.keymap(), troubles: placing.troubles };
}
