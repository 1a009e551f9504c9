import { actionOf, type ActionId } from './actions';
import { isTyped, partsOf, type Key, type KeyParts } from './key';

/** Whether a key works in the window, or while another program has the focus too. */
export const LAYERS = ['window', 'global'] as const;
export type Layer = (typeof LAYERS)[number];

/** A place that a key can have. */
export interface Slot {
  layer: Layer;
  action: ActionId;
}

interface Rule {
  applies: (parts: KeyParts, slot: Slot) => boolean;
  /** Goes on from the name of the key. */
  because: string;
}

const SCROLL = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const IN_A_LINE = [...ARROWS, 'Home', 'End'];

/** The number of an F-key; 0 for other keys. */
function functionKey({ base }: KeyParts): number {
  return Number(/^F(\d+)$/.exec(base)?.[1] ?? 0);
}

/** F1 to F12: those above are on few keyboards, and nothing has claimed them. */
function isSystemFunctionKey(parts: KeyParts): boolean {
  return functionKey(parts) > 0 && functionKey(parts) <= 12;
}

function isCtrl(parts: KeyParts, bases: string): boolean {
  return parts.ctrl && !parts.alt && isTyped(parts.base) && bases.includes(parts.base);
}

/** What the little remote controls of presenters send. */
function isOfClicker(base: string): boolean {
  return base === 'PageUp' || base === 'PageDown';
}

function isHosting({ layer, action }: Slot): boolean {
  return layer === 'window' && actionOf(action).group === 'hosting';
}

/** What the system, text fields, buttons and screen readers need, whatever the keymap says. */
const EVERYWHERE_RULES: readonly Rule[] = [
  {
    applies: ({ base }) => base === 'Tab',
    because: 'moves from one control to the next, and from one window to the next.',
  },
  {
    applies: ({ base, ctrl }) => base === 'Enter' && !ctrl,
    because: 'presses the button that has the focus.',
  },
  {
    applies: ({ base, ctrl, alt, shift }, { layer, action }) =>
      base === 'Escape' && (ctrl || alt || shift || layer === 'global' || action !== 'close'),
    because: 'closes what is open, here and in the system.',
  },
  {
    applies: ({ base }) => base === 'Backspace' || base === 'Delete',
    because: 'deletes what is written.',
  },
  {
    applies: ({ base }) => base === 'Insert',
    because: 'is the key by which screen readers are spoken to.',
  },
  {
    applies: ({ base, ctrl, alt, shift }, slot) =>
      SCROLL.includes(base) && !ctrl && !alt && !(isOfClicker(base) && !shift && isHosting(slot)),
    because: 'scrolls what you read.',
  },
  {
    applies: ({ base, ctrl, alt }) => ARROWS.includes(base) && ctrl && alt,
    because: 'moves in tables for screen readers, and between desktops.',
  },
  {
    applies: ({ base, ctrl, alt }) => base === 'Space' && ctrl !== alt,
    because: 'belongs to the system: it opens the menu of a window, a search, or another keyboard.',
  },
  {
    applies: (parts) =>
      isSystemFunctionKey(parts) && (!parts.ctrl || parts.alt || parts.base === 'F4'),
    because: 'belongs to the system: help, brightness, sound, closing a window.',
  },
  {
    applies: (parts) =>
      isCtrl(parts, 'ACXVYZ') && (!parts.shift || parts.base === 'V' || parts.base === 'Z'),
    because: 'copies, pastes, selects or undoes in text.',
  },
  {
    applies: (parts) => isCtrl(parts, 'QWMH') && !(parts.shift && parts.base === 'H'),
    because: 'closes or hides the window, or ends the app.',
  },
  {
    applies: (parts) => isCtrl(parts, '+=-_0)'),
    because: 'makes everything larger or smaller.',
  },
  {
    applies: (parts) => parts.alt && !parts.ctrl && isTyped(parts.base),
    because: 'opens a menu, or types a sign on a Mac.',
  },
];

/** What an action needs that also works while something is typed. */
const TYPING_RULES: readonly Rule[] = [
  {
    applies: (parts) =>
      !parts.ctrl && !parts.alt && parts.base !== 'Escape' && functionKey(parts) === 0,
    because: 'would be lost for typing, and this works while you type too. Add Ctrl.',
  },
  {
    applies: (parts) => IN_A_LINE.includes(parts.base),
    because: 'moves in the text that you type, and this works while you type too.',
  },
];

const GLOBAL_RULES: readonly Rule[] = [
  {
    applies: (parts) => !parts.ctrl && functionKey(parts) === 0 && isTyped(parts.base),
    because: 'would be lost for typing in every program. Add Ctrl and Alt.',
  },
  {
    applies: (parts) => functionKey(parts) <= 12 && !(parts.ctrl && (parts.alt || parts.shift)),
    because:
      'means something in nearly every program. Hold Ctrl and Alt, or Ctrl and Shift, with it.',
  },
  {
    applies: (parts) => isTyped(parts.base) && !/^[A-Z0-9]$/.test(parts.base),
    because:
      'sits elsewhere on another keyboard. Take a letter from A to Z, a digit, an F-key, Space or Home.',
  },
  {
    applies: (parts) => IN_A_LINE.includes(parts.base) && parts.shift && !parts.alt,
    because: 'selects text in every program.',
  },
  {
    applies: (parts) => isCtrl(parts, 'C') && parts.shift,
    because: 'copies in terminals.',
  },
];

/**
 * Why a key cannot be had at this place, whatever else it does by now.
 * @returns words that go on from the name of the key; undefined if it can
 */
export function reservedBecause(key: Key, slot: Slot): string | undefined {
  const parts = partsOf(key);
  const rules = [
    ...EVERYWHERE_RULES,
    ...(slot.layer === 'global' ? GLOBAL_RULES : []),
    ...(slot.layer === 'window' && actionOf(slot.action).works === 'everywhere'
      ? TYPING_RULES
      : []),
  ];
  return rules.find(({ applies }) => applies(parts, slot))?.because;
}

/**
 * What a viewer should know of a key that works everywhere, though it can be had. To Windows, AltGr is Ctrl and Alt,
 * so that a sign that a keyboard types with AltGr is lost for as long as the key is ours.
 */
export function cautionAbout(key: Key): string | undefined {
  const { ctrl, alt, base } = partsOf(key);
  if (!ctrl || !alt || !isTyped(base)) return undefined;
  return `If your keyboard types a sign with AltGr and ${base}, that sign is lost while this is on.`;
}
