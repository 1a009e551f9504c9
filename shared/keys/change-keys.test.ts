import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionId } from './actions';
import { changeKey, conflictsWith, type IfTaken, type KeyRefusal } from './change-keys';
import { parseKey, type Key } from './key';
import { defaultKey, keyAt, keymapOf, NOTHING_KEPT, SLOTS } from './keymap';
import type { Reserved, Slot } from './reserved';
import { anyKey, anySlot, contestedKey, keysOfTwo, THOUSANDS } from './testing/generated-keys';

const DEFAULTS = keymapOf(NOTHING_KEPT).keymap;

const key = (text: string): Key => parseKey(text)!;
const inWindow = (action: ActionId): Slot => ({ layer: 'window', action });
const everywhere = (action: ActionId): Slot => ({ layer: 'global', action });
const refusal = (slot: Slot, text: string): KeyRefusal | undefined =>
  conflictsWith(DEFAULTS, slot, key(text));
/** What protects a key at a place; undefined where nothing does. */
const guard = (slot: Slot, text: string): Reserved | undefined => {
  const found = refusal(slot, text);
  return found?.why === 'reserved' ? found.because : undefined;
};

const wish = fc.record({
  slot: anySlot,
  key: fc.oneof(
    { weight: 6, arbitrary: contestedKey },
    { weight: 2, arbitrary: anyKey },
    { weight: 1, arbitrary: fc.constant(null) },
    // The key that something came with: the way back.
    { weight: 2, arbitrary: anySlot.map(defaultKey) },
  ),
  ifTaken: fc.constantFrom<IfTaken>('refuse', 'swap'),
});

function isSame(one: Slot, other: Slot): boolean {
  return one.action === other.action && one.layer === other.layer;
}

describe('any sequence of changes', () => {
  it('never gives two actions one key; each accepted one does what it says and nothing else', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        let kept = NOTHING_KEPT;
        for (const { slot, key: wanted, ifTaken } of wishes) {
          const before = keymapOf(kept).keymap;
          const conflict = wanted === null ? undefined : conflictsWith(before, slot, wanted);
          const result = changeKey(kept, slot, wanted, ifTaken);
          if ('refusal' in result) {
            expect(result.refusal).toEqual(conflict);
            expect(conflict).toBeDefined();
            if (ifTaken === 'swap') expect(conflict?.why).not.toBe('taken');
            continue;
          }
          kept = result.kept;
          const { keymap, troubles } = keymapOf(kept);
          expect(troubles).toEqual([]);
          expect(keysOfTwo(keymap)).toEqual([]);
          const taken = conflict?.why === 'taken' ? conflict : undefined;
          const asSaid = SLOTS.map((other) => {
            if (isSame(other, slot)) return wanted;
            return taken && isSame(other, taken.holder) ? taken.gets : keyAt(before, other);
          });
          expect(SLOTS.map((other) => keyAt(keymap, other))).toEqual(asSaid);
        }
        // Only what differs is kept, so that all of it kept is nothing.
        const end = keymapOf(kept).keymap;
        const differing = SLOTS.filter((slot) => keyAt(end, slot) !== defaultKey(slot));
        expect(Object.keys(kept.keys).length + Object.keys(kept.globalKeys).length).toBe(
          differing.length,
        );
      }),
      { ...THOUSANDS, numRuns: 1_000 },
    );
  });

  it('is undone by giving everything back the key that it came with, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 12 }),
        fc.shuffledSubarray([...SLOTS], { minLength: SLOTS.length }),
        (wishes, order) => {
          let kept = NOTHING_KEPT;
          for (const { slot, key: wanted } of wishes) {
            const result = changeKey(kept, slot, wanted, 'swap');
            if ('kept' in result) kept = result.kept;
          }
          // What is in the way of one is swapped away, and has its own turn.
          for (const slot of [...order, ...order]) {
            const result = changeKey(kept, slot, defaultKey(slot), 'swap');
            expect(result).toHaveProperty('kept');
            if ('kept' in result) kept = result.kept;
          }
          expect(kept).toEqual(NOTHING_KEPT);
          expect(keymapOf(kept).keymap).toEqual(DEFAULTS);
        },
      ),
      { ...THOUSANDS, numRuns: 200 },
    );
  });
});

describe('a refusal', () => {
  it('says which action has the key, and what a swap would bring', () => {
    expect(refusal(inWindow('watch'), 'Space')).toEqual({
      ...{ why: 'taken', key: 'Space', holder: inWindow('playPause'), gets: 'W' },
    });
    expect(refusal(everywhere('back'), 'Ctrl+Alt+P')).toEqual({
      ...{ why: 'taken', key: 'Ctrl+Alt+P', holder: everywhere('playPause'), gets: 'Ctrl+Alt+J' },
    });
  });

  it('offers no key in exchange that the other cannot have', () => {
    // Search works while one types: a letter alone is no key for it.
    expect(refusal(inWindow('watch'), 'Ctrl+K')).toMatchObject({
      holder: inWindow('search'),
      gets: null,
    });
    expect(refusal(inWindow('watch'), 'Ctrl+Alt+P')).toMatchObject({
      holder: everywhere('playPause'),
      gets: null,
    });
  });

  it('offers no swap of a key that the other action has here and everywhere', () => {
    const both = changeKey(
      NOTHING_KEPT,
      { layer: 'window', action: 'nudgeBackSecond' },
      'Ctrl+Alt+Shift+J' as Key,
      'refuse',
    );
    if ('refusal' in both) throw new Error(both.refusal.why);
    const slot: Slot = { layer: 'window', action: 'playPause' };
    expect(changeKey(both.kept, slot, 'Ctrl+Alt+Shift+J' as Key, 'swap')).toEqual({
      refusal: { why: 'taken-twice', key: 'Ctrl+Alt+Shift+J', action: 'nudgeBackSecond' },
    });
  });

  it('lets one action have one key here and everywhere', () => {
    expect(refusal(inWindow('playPause'), 'Ctrl+Alt+P')).toBeUndefined();
    expect(refusal(inWindow('back'), 'Ctrl+Alt+P')).toMatchObject({
      holder: everywhere('playPause'),
    });
  });

  it.each<[string, Reserved]>([
    ['Tab', 'moves'],
    ['Shift+Tab', 'moves'],
    ['Ctrl+Tab', 'moves'],
    ['Enter', 'presses'],
    ['Shift+Enter', 'presses'],
    ['Escape', 'closes'],
    ['Backspace', 'deletes'],
    ['Delete', 'deletes'],
  ])('protects what moves, presses, closes and deletes: %s %s', (text, because) => {
    expect(guard(inWindow('watch'), text)).toBe(because);
  });

  it.each([
    ...['Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z', 'Ctrl+A', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+Shift+V'],
    ...[
      'Ctrl+Q',
      'Ctrl+W',
      'Ctrl+M',
      'Ctrl+H',
      'Alt+F4',
      'Ctrl+F4',
      'F1',
      'F5',
      'F11',
      'Shift+F10',
    ],
    ...[
      'Ctrl+Alt+F1',
      'Ctrl++',
      'Ctrl+-',
      'Ctrl+0',
      'Alt+F',
      'Alt+Shift+F',
      'Ctrl+Space',
      'Alt+Space',
    ],
    ...['ArrowUp', 'PageDown', 'Home', 'Shift+End', 'Insert', 'Ctrl+Insert', 'Ctrl+Alt+ArrowLeft'],
  ])('protects what the system, text and screen readers need: %s', (text) => {
    expect(guard(inWindow('watch'), text)).toBeDefined();
    expect(guard(everywhere('back'), text)).toBeDefined();
  });

  it.each([
    'Y',
    'Shift+X',
    '!',
    'F13',
    'Ctrl+Enter',
    'Ctrl+Shift+C',
    'Ctrl+F5',
    'Ctrl+Home',
    'Ä',
    'Shift+Space',
  ])('does not meet what is free: %s', (text) => {
    expect(refusal(inWindow('watch'), text)).toBeUndefined();
  });

  it('leaves the keys of a presenter’s remote control to the host', () => {
    expect(guard(inWindow('hostBlank'), 'Shift+PageDown')).toBe('scrolls');
    expect(refusal(inWindow('hostBlank'), 'PageDown')).toMatchObject({
      holder: inWindow('hostNext'),
    });
    expect(guard(inWindow('watch'), 'PageDown')).toBe('scrolls');
  });

  it('keeps letters and the ways in a line for whoever types, where an action works then too', () => {
    expect(guard(inWindow('search'), 'X')).toBe('typing');
    expect(guard(inWindow('search'), '?')).toBe('typing');
    expect(guard(inWindow('search'), 'Alt+ArrowUp')).toBe('moves-in-text');
    expect(refusal(inWindow('search'), 'Ctrl+Shift+X')).toBeUndefined();
    expect(refusal(inWindow('close'), 'Escape')).toBeUndefined();
  });

  it.each<[string, Reserved]>([
    ['X', 'typing-everywhere'],
    ['Shift+X', 'typing-everywhere'],
    ['Space', 'common'],
    ['Ctrl+S', 'common'],
    ['F9', 'function'],
    ['Ctrl+Alt+,', 'elsewhere'],
    ['Ctrl+Alt+Ö', 'elsewhere'],
    ['Ctrl+Shift+ArrowLeft', 'selects'],
    ['Ctrl+Shift+C', 'terminals'],
  ])('spares other programs a key that they need: %s %s', (text, because) => {
    expect(guard(everywhere('back'), text)).toBe(because);
  });

  it.each([
    'Ctrl+Alt+X',
    'Ctrl+Shift+X',
    'Ctrl+Alt+Shift+X',
    'Ctrl+Alt+Space',
    'F13',
    'Shift+F20',
    'Ctrl+Alt+7',
  ])('lets a key work everywhere that few need: %s', (text) => {
    expect(refusal(everywhere('back'), text)).toBeUndefined();
  });

  it('meets what works in the window only', () => {
    expect(changeKey(NOTHING_KEPT, everywhere('print'), key('F13'), 'swap')).toEqual({
      refusal: { why: 'window-only', action: 'print' },
    });
  });
});
