import type { Say } from '../language/say';
import { partsOf, type Key } from './key';
import type { Platform } from './platform';

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** What has a word on it, which differs from keyboard to keyboard as languages do. */
const WORDED = [
  ...(['Space', 'Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'Insert'] as const),
  ...(['Home', 'End', 'PageUp', 'PageDown'] as const),
] as const;

const SPOKEN = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
  [',', 'comma'],
  ['.', 'full-stop'],
  [';', 'semicolon'],
  [':', 'colon'],
  ['[', 'left-bracket'],
  [']', 'right-bracket'],
  ['{', 'left-brace'],
  ['}', 'right-brace'],
  ['?', 'question-mark'],
  ['!', 'exclamation-mark'],
  ["'", 'apostrophe'],
  ['"', 'quotation-mark'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['-', 'minus'],
  ['+', 'plus'],
  ['=', 'equals'],
  ['<', 'less-than'],
  ['>', 'greater-than'],
] as const);

function printBase(base: string, say: Say): string {
  const worded = WORDED.find((name) => name === base);
  return worded ? say(`key-names.printed.${worded}`) : (ARROWS[base] ?? base);
}

/** A key as it stands on the keys: `Ctrl+Shift+K`, on a Mac `⇧⌘K`. `parseKey` reads it back where it is English. */
export function printKey(key: Key, platform: Platform, say: Say): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  const printed = printBase(base, say);
  // The order in which a Mac's own menus have them.
  if (platform === 'mac') return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${ctrl ? '⌘' : ''}${printed}`;
  return [
    ctrl && say('key-names.printed.Ctrl'),
    alt && say('key-names.printed.Alt'),
    shift && say('key-names.printed.Shift'),
    printed,
  ]
    .filter((part) => part !== false)
    .join('+');
}

/** A key in words that a screen reader speaks: signs by themselves are passed over by many. */
export function sayKey(key: Key, platform: Platform, say: Say): string {
  const { ctrl, alt, shift, base } = partsOf(key);
  const isMac = platform === 'mac';
  const spoken = [...SPOKEN].find(([name]) => name === base)?.[1];
  return [
    ctrl && say(isMac ? 'key-names.spoken.command' : 'key-names.spoken.control'),
    alt && say(isMac ? 'key-names.spoken.option' : 'key-names.printed.Alt'),
    shift && say('key-names.printed.Shift'),
    spoken ? say(`key-names.spoken.${spoken}`) : printBase(base, say),
  ]
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
