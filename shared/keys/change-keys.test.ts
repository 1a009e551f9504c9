import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionId } from './actions';
import { changeKey, conflictsWith, type IfTaken } from './change-keys';
import { parseKey, type Key } from './key';
import { defaultKey, keyAt, keymapOf, NOTHING_KEPT, SLOTS } from './keymap';
import type { Slot } from './reserved';
import {
  anyKey,
  anyPlatform,
  anySlot,
  contestedKey,
  keysOfTwo,
  THOUSANDS,
} from './testing/generated-keys';

const DEFAULTS = keymapOf(NOTHING_KEPT, 'other').keymap;

const key = (text: string): Key => parseKey(text)!;
const inWindow = (action: ActionId): Slot => ({ layer: 'window', action });
const everywhere = (action: ActionId): Slot => ({ layer: 'global', action });
const refusal = (slot: Slot, text: string): string | undefined =>
  conflictsWith(DEFAULTS, slot, key(text), 'other')?.message;

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
      fc.property(fc.array(wish, { maxLength: 20 }), anyPlatform, (wishes, platform) => {
        let kept = NOTHING_KEPT;
        for (const { slot, key: wanted, ifTaken } of wishes) {
          const before = keymapOf(kept, platform).keymap;
          const conflict =
            wanted === null ? undefined : conflictsWith(before, slot, wanted, platform);
          const result = changeKey(kept, slot, wanted, ifTaken, platform);
          if ('refusal' in result) {
            expect(result.refusal).toEqual(conflict);
            expect(conflict).toBeDefined();
            if (ifTaken === 'swap') expect(conflict?.holder).toBeUndefined();
            continue;
          }
          kept = result.kept;
          const { keymap, troubles } = keymapOf(kept, platform);
          expect(troubles).toEqual([]);
          expect(keysOfTwo(keymap)).toEqual([]);
          const { holder } = conflict ?? {};
          const asSaid = SLOTS.map((other) => {
            if (isSame(other, slot)) return wanted;
            return holder && isSame(other, holder.slot) ? holder.gets : keyAt(before, other);
          });
          expect(SLOTS.map((other) => keyAt(keymap, other))).toEqual(asSaid);
        }
        // Only what differs is kept, so that all of it kept is nothing.
        const end = keymapOf(kept, platform).keymap;
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
            const result = changeKey(kept, slot, wanted, 'swap', 'other');
            if ('kept' in result) kept = result.kept;
          }
          // What is in the way of one is swapped away, and has its own turn.
          for (const slot of [...order, ...order]) {
            const result = changeKey(kept, slot, defaultKey(slot), 'swap', 'other');
            expect(result).toHaveProperty('kept');
            if ('kept' in result) kept = result.kept;
          }
          expect(kept).toEqual(NOTHING_KEPT);
          expect(keymapOf(kept, 'other').keymap).toEqual(DEFAULTS);
        },
      ),
      { ...THOUSANDS, numRuns: 200 },
    );
  });
});

describe('a refusal', () => {
  it('says which action has the key, and what a swap would bring', () => {
    expect(conflictsWith(DEFAULTS, inWindow('watch'), key('Space'), 'other')).toEqual({
      message: 'Space is the key of “Play or pause”.',
      holder: { slot: inWindow('playPause'), gets: 'W' },
    });
    expect(conflictsWith(DEFAULTS, everywhere('back'), key('Ctrl+Alt+P'), 'mac')).toEqual({
      message: '⌥⌘P is the key of “Play or pause” in every program.',
      holder: { slot: everywhere('playPause'), gets: 'Ctrl+Alt+J' },
    });
  });

  it('offers no key in exchange that the other cannot have', () => {
    // Search works while one types: a letter alone is no key for it.
    expect(conflictsWith(DEFAULTS, inWindow('watch'), key('Ctrl+K'), 'other')?.holder).toEqual({
      slot: inWindow('search'),
      gets: null,
    });
    expect(conflictsWith(DEFAULTS, inWindow('watch'), key('Ctrl+Alt+P'), 'other')?.holder).toEqual({
      slot: everywhere('playPause'),
      gets: null,
    });
  });

  it('offers no swap of a key that the other action has here and everywhere', () => {
    const both = changeKey(
      NOTHING_KEPT,
      { layer: 'window', action: 'nudgeBackSecond' },
      'Ctrl+Alt+Shift+J' as Key,
      'refuse',
      'other',
    );
    if ('refusal' in both) throw new Error(both.refusal.message);
    const slot: Slot = { layer: 'window', action: 'playPause' };
    const taken = changeKey(both.kept, slot, 'Ctrl+Alt+Shift+J' as Key, 'swap', 'other');
    expect(taken).toMatchObject({
      refusal: { message: expect.stringContaining('another key first') as string },
    });
    expect('refusal' in taken && taken.refusal.holder).toBe(undefined);
  });

  it('lets one action have one key here and everywhere', () => {
    expect(refusal(inWindow('playPause'), 'Ctrl+Alt+P')).toBeUndefined();
    expect(refusal(inWindow('back'), 'Ctrl+Alt+P')).toMatch(/Play or pause/);
  });

  it.each([
    'Tab',
    'Shift+Tab',
    'Ctrl+Tab',
    'Enter',
    'Shift+Enter',
    'Escape',
    'Backspace',
    'Delete',
  ])('protects what moves, presses, closes and deletes: %s', (text) => {
    expect(refusal(inWindow('watch'), text)).toMatch(/^\S+ (?:moves|presses|closes|deletes) .*\.$/);
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
    expect(refusal(inWindow('watch'), text)).toMatch(/^\S+(?: Down)? [a-z].*\.$/);
    expect(refusal(everywhere('back'), text)).toMatch(/^\S+(?: Down)? [a-z].*\.$/);
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
    expect(refusal(inWindow('hostBlank'), 'Shift+PageDown')).toMatch(/scrolls/);
    expect(refusal(inWindow('hostBlank'), 'PageDown')).toMatch(/is the key of “Show what waits/);
    expect(refusal(inWindow('watch'), 'PageDown')).toMatch(/scrolls/);
  });

  it('keeps letters and the ways in a line for whoever types, where an action works then too', () => {
    expect(refusal(inWindow('search'), 'X')).toMatch(/would be lost for typing/);
    expect(refusal(inWindow('search'), '?')).toMatch(/would be lost for typing/);
    expect(refusal(inWindow('search'), 'Alt+ArrowUp')).toMatch(/moves in the text/);
    expect(refusal(inWindow('search'), 'Ctrl+Shift+X')).toBeUndefined();
    expect(refusal(inWindow('close'), 'Escape')).toBeUndefined();
  });

  it.each([
    ['X', /lost for typing in every program/],
    ['Shift+X', /lost for typing in every program/],
    ['Space', /something in nearly every program/],
    ['Ctrl+S', /something in nearly every program/],
    ['F9', /system/],
    ['Ctrl+Alt+,', /elsewhere on another keyboard/],
    ['Ctrl+Alt+Ö', /elsewhere on another keyboard/],
    ['Ctrl+Shift+ArrowLeft', /selects text/],
    ['Ctrl+Shift+C', /terminals/],
  ])('spares other programs a key that they need: %s', (text, words) => {
    expect(refusal(everywhere('back'), text)).toMatch(words);
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
    expect(changeKey(NOTHING_KEPT, everywhere('print'), key('F13'), 'swap', 'other')).toEqual({
      refusal: { message: '“Print what is open” works in the window only.' },
    });
  });
});
