import { partsOf, type Key } from './key';
import type { Platform } from './platform';

const PRINTED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

const SPOKEN: Readonly<Record<string, string>> = {
  ArrowLeft: 'left arrow',
  ArrowRight: 'right arrow',
  ArrowUp: 'up arrow',
  ArrowDown: 'down arrow',
  PageUp: 'page up',
  PageDown: 'page down',
  ',': 'comma',
  '.': 'full stop',
  ';': 'semicolon',
  ':': 'colon',
  '[': 'left bracket',
  ']': 'right bracket',
  '{': 'left brace',
  '}': 'right brace',
  '?': 'question mark',
  '!': 'exclamation mark',
  "'": 'apostrophe',
  '"': 'quotation mark',
  '/': 'slash',
  '\\': 'backslash',
  '-': 'minus',
  '+': 'plus',
  '=': 'equals',
  '<': 'less than',
  '>': 'greater than',
};

/** A key as it stands on the keys: `Ctrl+Shift+K`, on a Mac `⇧⌘K`. `parseKey` reads it back. */
export function printKey(key: Key, platform: Platform): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  const printed = PRINTED[base] ?? base;
  // The order in which a Mac's own menus have them.
  if (platform === 'mac') return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${ctrl ? '⌘' : ''}${printed}`;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', printed]
    .filter((part) => part !== false)
    .join('+');
}

/** A key in words that a screen reader speaks: signs by themselves are passed over by many. */
export function sayKey(key: Key, platform: Platform): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  const [main, other] = platform === 'mac' ? ['Command', 'Option'] : ['Control', 'Alt'];
  return [ctrl && main, alt && other, shift && 'Shift', SPOKEN[base] ?? base]
    .filter((part) => part !== false)
    .join(' ');
}

/** A key in the form of `aria-keyshortcuts`. */
export function ariaKey(key: Key, platform: Platform): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  const main = platform === 'mac' ? 'Meta' : 'Control';
  return [ctrl && main, alt && 'Alt', shift && 'Shift', base === '+' ? 'Plus' : base]
    .filter((part) => part !== false)
    .join('+');
}

const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** A key that may work everywhere, in the form in which Electron registers it. */
export function acceleratorOf(key: Key): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  return [ctrl && 'CommandOrControl', alt && 'Alt', shift && 'Shift', ELECTRON_NAMES[base] ?? base]
    .filter((part) => part !== false)
    .join('+');
}
