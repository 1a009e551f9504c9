import { isTyped, keyOf, NAMED_KEYS, typedBase, type Key } from './key';
import type { Platform } from './platform';

/** What a keyboard event says, as far as it tells which key was pressed. */
export interface KeyPress {
  /** What the key types on this keyboard, or its name. */
  key: string;
  /** Where the key sits, named after an American keyboard. */
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
  /** Whether AltGr is held: then Ctrl and Alt are only its echo. */
  altGraph: boolean;
}

const NAMED: ReadonlySet<string> = new Set(NAMED_KEYS);

/** What stands on a key at this place of most keyboards. */
function printedAt(code: string): string | undefined {
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
}

/**
 * What the key is called: by what it types, so that a hint is found on every keyboard. Where it types a letter of
 * another script, or Option on a Mac makes another sign of it, the place of the key tells its Latin letter.
 */
function nameOf({ key, code, altKey }: KeyPress, platform: Platform): string | undefined {
  if (key === ' ') return 'Space';
  if (NAMED.has(key)) return key;
  const isForeign = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  if (isForeign || (platform === 'mac' && altKey)) {
    const printed = printedAt(code);
    if (printed !== undefined) return printed;
  }
  return typedBase(key);
}

/**
 * The key that was pressed.
 * @returns undefined for modifiers alone, for dead keys, and for what belongs to the system: the Windows key, and
 *   Control on a Mac, which edits text there and speaks to VoiceOver
 */
export function keyOfPress(press: KeyPress, platform: Platform): Key | undefined {
  const { ctrlKey, altKey, shiftKey, metaKey, altGraph } = press;
  const [main, systems] = platform === 'mac' ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  const base = nameOf(press, platform);
  if (base === undefined || systems) return undefined;
  const isEcho = altGraph && isTyped(base);
  return keyOf({ ctrl: main && !isEcho, alt: altKey && !isEcho, shift: shiftKey, base });
}
