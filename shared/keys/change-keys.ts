import { isGlobalAction, type ActionId } from './actions';
import type { Key } from './key';
import { defaultKey, holderOf, keyAt, keymapOf, type KeptKeymap, type Keymap } from './keymap';
import { reservedBecause, type Reserved, type Slot } from './reserved';

/** Why a key cannot be had. */
export type KeyRefusal =
  | { why: 'reserved'; key: Key; because: Reserved }
  /** Another action has the key; `gets` is what that would get in its stead if the two were swapped. */
  | { why: 'taken'; key: Key; holder: Slot; gets: Key | null }
  /** Another action has the key in the window and in every program: to swap it here would leave it there. */
  | { why: 'taken-twice'; key: Key; action: ActionId }
  | { why: 'window-only'; action: ActionId };

/** What to do about another action that has the key already. */
export type IfTaken = 'refuse' | 'swap';

/**
 * Why `slot` cannot have `key`; undefined if it can. Where another action has the key, the two may be
 * swapped; that one then gets no key where it cannot have the other's.
 */
export function conflictsWith(keymap: Keymap, slot: Slot, key: Key): KeyRefusal | undefined {
  const because = reservedBecause(key, slot);
  if (because !== undefined) return { why: 'reserved', key, because };
  const holder = holderOf(keymap, slot.action, key);
  if (!holder) return undefined;
  if (holderOf(without(keymap, holder), slot.action, key))
    return { why: 'taken-twice', key, action: holder.action };
  return { why: 'taken', key, holder, gets: inExchange(keymap, slot, holder) };
}

/** What `holder` gets when its key goes to `slot`: that one's own, if it can have it. */
function inExchange(keymap: Keymap, slot: Slot, holder: Slot): Key | null {
  const given = keyAt(keymap, slot);
  if (given === null || reservedBecause(given, holder) !== undefined) return null;
  // The action that gives the key away may hold on to it in its other layer.
  return holderOf(without(keymap, slot), holder.action, given) ? null : given;
}

/** A keymap in which a place has no key. */
function without(keymap: Keymap, { layer, action }: Slot): Keymap {
  return { ...keymap, [layer]: { ...keymap[layer], [action]: null } };
}

/** What is kept with another key at one place: nothing at all where that is the key that the app comes with. */
function put(kept: KeptKeymap, slot: Slot, key: Key | null): KeptKeymap {
  const field = slot.layer === 'window' ? 'keys' : 'globalKeys';
  const others = Object.entries(kept[field]).filter(([action]) => action !== slot.action);
  const own: [string, unknown][] = key === defaultKey(slot) ? [] : [[slot.action, key]];
  return { ...kept, [field]: Object.fromEntries([...others, ...own]) };
}

/**
 * Gives a place another key, or none.
 * @returns what is to be kept from now on, or why not
 */
export function changeKey(
  kept: KeptKeymap,
  slot: Slot,
  key: Key | null,
  ifTaken: IfTaken,
): { kept: KeptKeymap } | { refusal: KeyRefusal } {
  if (slot.layer === 'global' && !isGlobalAction(slot.action)) {
    return { refusal: { why: 'window-only', action: slot.action } };
  }
  if (key === null) return { kept: put(kept, slot, null) };
  const refusal = conflictsWith(keymapOf(kept).keymap, slot, key);
  if (!refusal) return { kept: put(kept, slot, key) };
  if (refusal.why !== 'taken' || ifTaken === 'refuse') return { refusal };
  const freed = put(kept, refusal.holder, refusal.gets);
  return { kept: put(freed, slot, key) };
}
