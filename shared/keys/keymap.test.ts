import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, GROUPS } from './actions';
import { parseKey, type Key } from './key';
import { defaultKey, keyAt, keymapOf, NOTHING_KEPT, SLOTS } from './keymap';
import { reservedBecause } from './reserved';
import { anyKey, anyPlatform, contestedKey, keysOfTwo, THOUSANDS } from './testing/generated-keys';

const garbage = fc.oneof(
  { weight: 3, arbitrary: contestedKey },
  { weight: 2, arbitrary: anyKey },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const kept = (layer: 'window' | 'global'): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(
    fc.constantFrom(
      ...SLOTS.filter((slot) => slot.layer === layer).map(({ action }) => action),
      'gone-since',
    ),
    garbage,
    { maxKeys: 12, noNullPrototype: true },
  );
const anyKept = fc.record({ keys: kept('window'), globalKeys: kept('global') });

describe('the keys that the app comes with', () => {
  it('are all keys, none reserved and none twice', () => {
    const { keymap, troubles } = keymapOf(NOTHING_KEPT, 'other');
    expect(troubles).toEqual([]);
    expect(keysOfTwo(keymap)).toEqual([]);
    for (const { id, key } of ACTIONS) expect(keymap.window[id], id).toBe(parseKey(key));
    for (const slot of SLOTS) {
      const key = defaultKey(slot);
      if (key) expect(reservedBecause(key, slot), `${slot.layer} ${slot.action}`).toBeUndefined();
    }
  });

  it('give every action one, and list each under a heading', () => {
    expect(ACTIONS.filter(({ key }) => key.length === 0)).toEqual([]);
    expect([...new Set(ACTIONS.map(({ group }) => group))].sort()).toEqual([...GROUPS].sort());
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });
});

describe('a kept keymap', () => {
  it('never gives two actions one key, whatever was written into it', () => {
    fc.assert(
      fc.property(anyKept, anyPlatform, (given, platform) => {
        expect(keysOfTwo(keymapOf(given, platform).keymap)).toEqual([]);
      }),
      { ...THOUSANDS, numRuns: 2_000 },
    );
  });

  it('is followed at each place, or the place has its default or no key and it is said in words', () => {
    fc.assert(
      fc.property(anyKept, anyPlatform, (given, platform) => {
        const { keymap, troubles } = keymapOf(given, platform);
        const wrong = SLOTS.filter((slot) => {
          const wanted = (slot.layer === 'window' ? given.keys : given.globalKeys)[slot.action];
          const has = keyAt(keymap, slot);
          const asked: Key | null | undefined =
            wanted === undefined
              ? defaultKey(slot)
              : typeof wanted === 'string'
                ? parseKey(wanted)
                : (wanted as null);
          const said = troubles.some(
            (trouble) => trouble.slot?.action === slot.action && trouble.slot.layer === slot.layer,
          );
          const isAllowed = has === null || reservedBecause(has, slot) === undefined;
          const isInstead = has === null || has === defaultKey(slot);
          return !(isAllowed && (said ? isInstead && has !== asked : has === asked));
        });
        expect(wrong).toEqual([]);
      }),
      { ...THOUSANDS, numRuns: 2_000 },
    );
  });

  it('says of each trouble what, where and what holds now', () => {
    const { keymap, troubles } = keymapOf(
      {
        keys: { playPause: 'Hyper+Q', watch: 'N', library: 'Tab', heldBack: 'N', flyAway: 'F' },
        globalKeys: { close: 'Ctrl+Alt+Q', back: 'B', forward: 17 },
      },
      'other',
    );
    expect(keymap.window).toMatchObject({ playPause: 'Space', watch: 'N', library: 'R' });
    expect(keymap.window).toMatchObject({ heldBack: 'H', nextPage: null });
    expect(keymap.global).toMatchObject({ back: 'Ctrl+Alt+J', forward: 'Ctrl+Alt+K' });
    expect(troubles.map(({ message }) => message)).toEqual([
      'The key of “Play or pause” in your settings: "Hyper+Q" is no key. It has the one that it came with, Space.',
      'The key of “The entry or chapter after” in your settings: It has none now: N is the key of “The film”.',
      'The key of “Everything to read” in your settings: Tab moves from one control to the next, and from one window to the next. It has the one that it came with, R.',
      'The key of “Held back” in your settings: N is kept for “The film” too. It has the one that it came with, H.',
      'The key of “Back 10 seconds” in every program in your settings: B would be lost for typing in every program. Add Ctrl and Alt. It has the one that it came with, Ctrl+Alt+J.',
      'The key of “Forward 10 seconds” in every program in your settings: 17 is no key. It has the one that it came with, Ctrl+Alt+K.',
      'Your settings keep a key for “flyAway”, which is nothing that this Footlight can do. It stays there until you reset all keys.',
      'Your settings keep a key for “close”, which is nothing that this Footlight can do from every program. It stays there until you reset all keys.',
    ]);
  });

  it('may give an action no key at all', () => {
    const { keymap, troubles } = keymapOf({ keys: { watch: null }, globalKeys: {} }, 'other');
    expect(keymap.window.watch).toBeNull();
    expect(troubles).toEqual([]);
  });
});
