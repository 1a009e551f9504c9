/** Keys that have a name; all others are called by the letter or sign that they type. */
export const NAMED_KEYS = [
  'Space',
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  ...Array.from({ length: 24 }, (_, index) => `F${String(index + 1)}`),
] as const;

/**
 * A key with its modifiers, in its one form: `Ctrl+Alt+Shift+K`, `Space`, `?`. Ctrl stands for the main modifier,
 * which is Command on a Mac. A letter is written large, and Shift is named with letters and named keys only: a sign
 * says by itself whether it needs Shift, which differs from keyboard to keyboard.
 */
export type Key = string & { readonly form: 'key' };

export interface KeyParts {
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  /** One of `NAMED_KEYS`, or one large letter, digit or sign. */
  base: string;
}

/** Without the signs that keys and modifiers are printed as: who types an arrow cannot have meant a key by it. */
const TYPED = /^(?![←→↑↓⌘⌥⇧])[\p{L}\p{N}\p{P}\p{S}]$/u;

const MODIFIERS: Readonly<Record<string, 'ctrl' | 'alt' | 'shift'>> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  cmd: 'ctrl',
  command: 'ctrl',
  mod: 'ctrl',
  '⌘': 'ctrl',
  alt: 'alt',
  option: 'alt',
  '⌥': 'alt',
  shift: 'shift',
  '⇧': 'shift',
};
const MODIFIER = /^(?:([⌘⌥⇧])(?:\+(?=.))?|(ctrl|control|cmd|command|mod|alt|option|shift)\+)/iu;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  esc: 'Escape',
  return: 'Enter',
  del: 'Delete',
  ins: 'Insert',
};
const NAMES = new Map<string, string>([
  ...NAMED_KEYS.map((name): [string, string] => [name.toLowerCase(), name]),
  ...Object.entries(OTHER_NAMES),
]);

/** Whether a base is one letter, digit or sign, and not a name. */
export function isTyped(base: string): boolean {
  return TYPED.test(base);
}

/** A letter as it is printed on its key. What has no single large form, such as ß, stays as it is. */
function large(sign: string): string {
  const upper = sign.toUpperCase();
  return isTyped(upper) ? upper : sign;
}

/** Whether Shift makes another form of the same letter, and not another sign. */
function hasCase(base: string): boolean {
  return isTyped(base) && large(base) !== base.toLowerCase();
}

/** The base of what a key types; undefined where that is not one letter, digit or sign. */
export function typedBase(text: string): string | undefined {
  return isTyped(text) ? large(text) : undefined;
}

function baseOf(text: string): string | undefined {
  return NAMES.get(text.toLowerCase().replaceAll(' ', '')) ?? typedBase(text);
}

/** The key of these parts; Shift is left out where the sign says it already. */
export function keyOf({ ctrl, alt, shift, base }: KeyParts): Key {
  const modifiers = [
    ctrl && 'Ctrl',
    alt && 'Alt',
    shift && (!isTyped(base) || hasCase(base)) && 'Shift',
  ];
  return [...modifiers, base].filter((part) => part !== false).join('+') as Key;
}

/**
 * Reads a key as it is kept, as a person writes it (`ctrl + k`, `Command+Left`) or as a Mac prints it (`⇧⌘K`).
 * @returns undefined for what is no key, or one that no keyboard can type (`Shift+;`)
 */
export function parseKey(text: string): Key | undefined {
  const parts = { ctrl: false, alt: false, shift: false };
  let rest = text.trim().replace(/\s*\+\s*(?=.)/gu, '+');
  for (let found = MODIFIER.exec(rest); found; found = MODIFIER.exec(rest)) {
    const modifier = MODIFIERS[(found[1] ?? found[2] ?? '').toLowerCase()];
    if (!modifier || parts[modifier]) return undefined;
    parts[modifier] = true;
    rest = rest.slice(found[0].length);
  }
  const base = baseOf(rest);
  if (base === undefined) return undefined;
  if (parts.shift && isTyped(base) && !hasCase(base)) return undefined;
  return keyOf({ ...parts, base });
}

/** The parts of a key. */
export function partsOf(key: Key): KeyParts {
  const [, modifiers = '', base = ''] = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/u.exec(key) ?? [];
  return {
    ctrl: modifiers.includes('Ctrl'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    base,
  };
}
