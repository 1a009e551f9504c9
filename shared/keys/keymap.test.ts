import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, GROUPS } from './actions';
import { parseKey, type Key } from './key';
import { defaultKey, keyAt, keymapOf, NOTHING_KEPT, SLOTS } from './keymap';
import { reservedBecause } from './reserved';
import { anyKey, contestedKey, keysOfTwo, THOUSANDS } from './testing/generated-keys';

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
    const { keymap, troubles } = keymapOf(NOTHING_KEPT);
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
      fc.property(anyKept, (given) => {
        expect(keysOfTwo(keymapOf(given).keymap)).toEqual([]);
      }),
      { ...THOUSANDS, numRuns: 2_000 },
    );
  });

  it('is followed at each place, or the place has its default or no key and it is said', () => {
    fc.assert(
      fc.property(anyKept, (given) => {
        const { keymap, troubles } = keymapOf(given);
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
            (trouble) =>
              trouble.what === 'not-had' &&
              trouble.slot.action === slot.action &&
              trouble.slot.layer === slot.layer,
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
    const { keymap, troubles } = keymapOf({
      keys: { playPause: 'Hyper+Q', watch: 'N', library: 'Tab', heldBack: 'N', flyAway: 'F' },
      globalKeys: { close: 'Ctrl+Alt+Q', back: 'B', forward: 17 },
    });
    expect(keymap.window).toMatchObject({ playPause: 'Space', watch: 'N', library: 'R' });
    expect(keymap.window).toMatchObject({ heldBack: 'H', nextPage: null });
    expect(keymap.global).toMatchObject({ back: 'Ctrl+Alt+J', forward: 'Ctrl+Alt+K' });
    const watch = { layer: 'window', action: 'watch' };
    const notHad = (
      layer: string,
      action: string,
      problem: unknown,
      instead: unknown,
    ): unknown => ({
      ...{ what: 'not-had', slot: { layer, action }, problem, instead },
    });
    expect(troubles).toEqual([
      notHad(
        ...(['window', 'playPause'] as const),
        { why: 'no-key', written: '"Hyper+Q"' },
        { has: 'default', key: 'Space' },
      ),
      notHad('window', 'nextPage', undefined, { has: 'none', key: 'N', holder: watch }),
      notHad(
        ...(['window', 'library'] as const),
        { why: 'reserved', key: 'Tab', because: 'moves' },
        { has: 'default', key: 'R' },
      ),
      notHad(
        ...(['window', 'heldBack'] as const),
        { why: 'twice', key: 'N', holder: watch },
        { has: 'default', key: 'H' },
      ),
      notHad(
        ...(['global', 'back'] as const),
        { why: 'reserved', key: 'B', because: 'typing-everywhere' },
        { has: 'default', key: 'Ctrl+Alt+J' },
      ),
      notHad(
        ...(['global', 'forward'] as const),
        { why: 'no-key', written: '17' },
        { has: 'default', key: 'Ctrl+Alt+K' },
      ),
      { what: 'unknown', layer: 'window', action: 'flyAway' },
      { what: 'unknown', layer: 'global', action: 'close' },
    ]);
  });

  it('may give an action no key at all', () => {
    const { keymap, troubles } = keymapOf({ keys: { watch: null }, globalKeys: {} });
    expect(keymap.window.watch).toBeNull();
    expect(troubles).toEqual([]);
  });
});
