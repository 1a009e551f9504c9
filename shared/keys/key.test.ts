import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { de } from '../language/messages/de';
import { en } from '../language/messages/en';
import type { Say } from '../language/say';
import { keyOf, NAMED_KEYS, parseKey, partsOf } from './key';
import { acceleratorOf, ariaKey, printKey, sayKey } from './print-key';
import { anyKey, anyPlatform, THOUSANDS } from './testing/generated-keys';

/** Names of keys have no arguments. */
const english: Say = (id) => en[id];
const german: Say = (id) => de[id] as string;

describe('a key', () => {
  it('is read back from its own form, and from its parts', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(parseKey(key)).toBe(key);
        expect(keyOf(partsOf(key))).toBe(key);
      }),
      THOUSANDS,
    );
  });

  it('is read back from what is printed on any platform', () => {
    fc.assert(
      fc.property(anyKey, anyPlatform, (key, platform) => {
        expect(parseKey(printKey(key, platform, english))).toBe(key);
      }),
      THOUSANDS,
    );
  });

  it('is read however a person writes it', () => {
    fc.assert(
      fc.property(anyKey, fc.boolean(), (key, small) => {
        const spaced = key.replaceAll(/\+(?=.)/gu, ' + ');
        expect(parseKey(` ${small ? spaced.toLowerCase() : spaced} `)).toBe(key);
      }),
      { ...THOUSANDS, examples: [[parseKey('Ctrl++')!, true]] },
    );
    expect(parseKey('command+left')).toBe('Ctrl+ArrowLeft');
    expect(parseKey('Option + Esc')).toBe('Alt+Escape');
    expect(parseKey('⌥⇧⌘k')).toBe('Ctrl+Alt+Shift+K');
    expect(parseKey('shift+alt+ctrl+page up')).toBe('Ctrl+Alt+Shift+PageUp');
  });

  it.each([
    '',
    ' ',
    'Ctrl',
    'Ctrl+',
    'Foo',
    'Ctrl+Foo',
    'Hyper+K',
    'AB',
    'Shift+;',
    'Ctrl+Ctrl+K',
    '\n',
    'F25',
  ])('is not what %j says', (text) => {
    expect(parseKey(text)).toBeUndefined();
  });

  it('never is anything else than a key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const key = parseKey(text);
        if (key !== undefined) expect(parseKey(key)).toBe(key);
      }),
      THOUSANDS,
    );
  });

  it('has Shift with letters and named keys only: a sign needs it or not, as the keyboard will', () => {
    expect(keyOf({ ctrl: true, alt: false, shift: true, base: '?' })).toBe('Ctrl+?');
    expect(keyOf({ ctrl: true, alt: false, shift: true, base: 'K' })).toBe('Ctrl+Shift+K');
    expect(keyOf({ ctrl: false, alt: false, shift: true, base: 'Space' })).toBe('Shift+Space');
  });
});

describe('a printed key', () => {
  it.each([
    ['Ctrl+Alt+Shift+K', 'Ctrl+Alt+Shift+K', '⌥⇧⌘K', 'Control Alt Shift K'],
    ['Alt+ArrowLeft', 'Alt+←', '⌥←', 'Alt left arrow'],
    [',', ',', ',', 'comma'],
    ['Space', 'Space', 'Space', 'Space'],
  ])('of %s is %s, on a Mac %s, spoken %s', (text, printed, onMac, spoken) => {
    const key = parseKey(text)!;
    expect(printKey(key, 'other', english)).toBe(printed);
    expect(printKey(key, 'mac', english)).toBe(onMac);
    expect(sayKey(key, 'other', english)).toBe(spoken);
  });

  it('is called as it is on the keyboards of the language', () => {
    const key = parseKey('Ctrl+Shift+PageUp')!;
    expect(printKey(key, 'other', german)).toBe('Strg+Shift+Bild auf');
    expect(sayKey(key, 'other', german)).toBe('Steuerung Shift Bild auf');
    expect(printKey(parseKey('Ctrl+Space')!, 'mac', german)).toBe('⌘Leertaste');
    expect(sayKey(parseKey('Ctrl+.')!, 'mac', german)).toBe('Befehl Punkt');
  });

  it('names the modifiers of the platform to screen readers', () => {
    const key = parseKey('Ctrl+Alt++')!;
    expect(ariaKey(key, 'other')).toBe('Control+Alt+Plus');
    expect(ariaKey(key, 'mac')).toBe('Meta+Alt+Plus');
    expect(sayKey(key, 'mac', english)).toBe('Command Option plus');
  });

  it('differs for different keys', () => {
    fc.assert(
      fc.property(anyKey, anyKey, anyPlatform, (one, other, platform) => {
        fc.pre(one !== other);
        expect(printKey(one, platform, english)).not.toBe(printKey(other, platform, english));
      }),
      THOUSANDS,
    );
  });

  it('has the form of Electron for the whole system', () => {
    expect(acceleratorOf(parseKey('Ctrl+Alt+Shift+ArrowUp')!)).toBe(
      'CommandOrControl+Alt+Shift+Up',
    );
    expect(acceleratorOf(parseKey('F13')!)).toBe('F13');
    expect(NAMED_KEYS).toContain('F24');
  });
});
