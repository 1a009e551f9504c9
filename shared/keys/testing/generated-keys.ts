import fc from 'fast-check';
import type { ActionId } from '../actions';
import { keyOf, NAMED_KEYS, parseKey, typedBase, type Key } from '../key';
import { keyAt, SLOTS, type Keymap } from '../keymap';
import type { Platform } from '../platform';

/** Thousands of cases, the same in every run. */
export const THOUSANDS = { numRuns: 5_000, seed: 20_161_209 } as const;

const COMMON = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.[]{}?!+-=/\\\'"<>öéßłЖא');

/** What a key is printed with: mostly what keyboards have, now and then any sign at all. */
const base = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 4, arbitrary: fc.constantFrom(...NAMED_KEYS) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  },
);

/** Every key that a keyboard may send, those that nobody may have too. */
export const anyKey: fc.Arbitrary<Key> = fc
  .record({ ctrl: fc.boolean(), alt: fc.boolean(), shift: fc.boolean(), base })
  .map((parts) => ({ ...parts, base: parts.base.length > 2 ? parts.base : typedBase(parts.base) }))
  .filter((parts): parts is typeof parts & { base: string } => parts.base !== undefined)
  .map(keyOf);

/** Few enough keys that actions come into each other's way. */
export const contestedKey: fc.Arbitrary<Key> = fc
  .constantFrom(
    ...['A', 'W', 'Space', 'Shift+A', 'Ctrl+K', 'Ctrl+Alt+P', 'Ctrl+Alt+Shift+J', 'Ctrl+Alt+A'],
    ...['F13', 'Ctrl+Shift+U', 'Tab', 'Ctrl+C', 'Escape', '?', 'C', 'O', 'Alt+ArrowLeft'],
  )
  .map((text) => parseKey(text) as Key);

export const anySlot = fc.constantFrom(...SLOTS);

export const anyPlatform = fc.constantFrom<Platform>('mac', 'other');

/** Keys that more than one action has; there must be none. */
export function keysOfTwo(keymap: Keymap): Key[] {
  const owner = new Map<Key, ActionId>();
  return SLOTS.flatMap((slot) => {
    const has = keyAt(keymap, slot);
    if (!has) return [];
    const isFirst = (owner.get(has) ?? slot.action) === slot.action;
    owner.set(has, slot.action);
    return isFirst ? [] : [has];
  });
}
