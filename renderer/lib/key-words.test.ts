import { expect, it } from 'vitest';
import { conflictsWith } from '#shared/keys/change-keys';
import { parseKey } from '#shared/keys/key';
import { keymapOf, NOTHING_KEPT } from '#shared/keys/keymap';
import { refusalWords, troubleWords } from './key-words';
import { ENGLISH, learn } from './wording';

const { say } = ENGLISH;
const PAGE_DOWN = conflictsWith(
  keymapOf(NOTHING_KEPT).keymap,
  { layer: 'window', action: 'watch' },
  parseKey('PageDown')!,
);

it('says of each trouble what, where and what holds now', () => {
  const { troubles } = keymapOf({
    keys: { playPause: 'Hyper+Q', watch: 'N', library: 'Tab', heldBack: 'N', flyAway: 'F' },
    globalKeys: { close: 'Ctrl+Alt+Q', back: 'B', forward: 17 },
  });
  expect(troubles.map((trouble) => troubleWords(trouble, 'other', say))).toEqual([
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

it('says why a key cannot be had', async () => {
  const { keymap } = keymapOf(NOTHING_KEPT);
  const words = (layer: 'window' | 'global', key: string): string => {
    const refusal = conflictsWith(keymap, { layer, action: 'back' }, parseKey(key)!);
    return refusal ? refusalWords(refusal, 'other', say) : '';
  };
  expect(words('window', 'Space')).toBe('Space is the key of “Play or pause”.');
  expect(words('global', 'Ctrl+Alt+P')).toBe(
    'Ctrl+Alt+P is the key of “Play or pause” in every program.',
  );
  expect(words('window', 'PageDown')).toBe('Page Down scrolls what you read.');
  expect(refusalWords({ why: 'window-only', action: 'print' }, 'other', say)).toBe(
    '“Print what is open” works in the window only.',
  );
  expect(
    refusalWords({ why: 'taken-twice', key: parseKey('F13')!, action: 'playPause' }, 'other', say),
  ).toBe(
    'F13 is the key of “Play or pause” and of “Play or pause” in every program. Give one of these another key first.',
  );
  const german = await learn('de');
  expect(PAGE_DOWN && refusalWords(PAGE_DOWN, 'other', german.say)).toBe(
    'Bild ab rollt weiter, was du liest.',
  );
});
