import { describe, expect, it } from 'vitest';
import { keyOfPress, type KeyPress } from './key-press';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  altGraph: false,
  ...held,
});

describe('a pressed key', () => {
  it.each([
    ['k', 'KeyK', { ctrlKey: true }, 'Ctrl+K'],
    // With the caps on, the key is the same.
    ['K', 'KeyK', { ctrlKey: true }, 'Ctrl+K'],
    ['K', 'KeyK', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+K'],
    [' ', 'Space', {}, 'Space'],
    ['ArrowLeft', 'ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
    ['?', 'Slash', { shiftKey: true }, '?'],
    // A German keyboard has it elsewhere.
    ['?', 'Minus', { shiftKey: true }, '?'],
    ['F13', 'F13', {}, 'F13'],
  ])('%s (%s) with %j is %s', (key, code, held, name) => {
    expect(keyOfPress(press(key, code, held), 'other')).toBe(name);
  });

  it('is what it types, wherever it sits: Z and Y change places on a German keyboard', () => {
    expect(keyOfPress(press('z', 'KeyY'), 'other')).toBe('Z');
    expect(keyOfPress(press('ö', 'Semicolon'), 'other')).toBe('Ö');
  });

  it('is the Latin letter that stands beside the letter of another script', () => {
    expect(keyOfPress(press('л', 'KeyK', { ctrlKey: true }), 'other')).toBe('Ctrl+K');
    expect(keyOfPress(press('ש', 'KeyA'), 'other')).toBe('A');
    expect(keyOfPress(press('Ж', 'Semicolon'), 'other')).toBe('Ж');
  });

  it('typed with AltGr is only the sign, though Windows says Ctrl and Alt', () => {
    const held = { ctrlKey: true, altKey: true, altGraph: true };
    expect(keyOfPress(press('{', 'Digit7', held), 'other')).toBe('{');
    expect(keyOfPress(press('[', 'Digit8', { altGraph: true }), 'other')).toBe('[');
    const both = { ctrlKey: true, altKey: true };
    expect(keyOfPress(press('p', 'KeyP', both), 'other')).toBe('Ctrl+Alt+P');
  });

  it('has Command for its Ctrl on a Mac, and there is the letter also where Option makes a sign of it', () => {
    expect(keyOfPress(press('k', 'KeyK', { metaKey: true }), 'mac')).toBe('Ctrl+K');
    expect(keyOfPress(press('π', 'KeyP', { metaKey: true, altKey: true }), 'mac')).toBe(
      'Ctrl+Alt+P',
    );
    expect(keyOfPress(press('Dead', 'KeyN', { altKey: true }), 'mac')).toBe('Alt+N');
  });

  it.each([
    ['the Windows key', press('k', 'KeyK', { metaKey: true }), 'other'],
    ['Control on a Mac', press('k', 'KeyK', { ctrlKey: true }), 'mac'],
    ['a modifier alone', press('Control', 'ControlLeft', { ctrlKey: true }), 'other'],
    ['a dead key', press('Dead', 'BracketLeft'), 'other'],
    ['a key without a name', press('Unidentified', ''), 'other'],
    ['a lock', press('CapsLock', 'CapsLock'), 'other'],
  ] as const)('is nothing that can be had: %s', (_what, pressed, platform) => {
    expect(keyOfPress(pressed, platform)).toBeUndefined();
  });
});
