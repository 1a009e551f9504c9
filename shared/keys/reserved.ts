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

/** What a key does already, or what would be lost with it. */
export type Reserved =
  | ('moves' | 'presses' | 'closes' | 'deletes' | 'screen-readers' | 'scrolls' | 'tables')
  | ('window-menu' | 'function' | 'edits' | 'ends' | 'zooms' | 'menu')
  | ('typing' | 'moves-in-text')
  | ('typing-everywhere' | 'common' | 'elsewhere' | 'selects' | 'terminals');

interface Rule {
  applies: (parts: KeyParts, slot: Slot) => boolean;
  because: Reserved;
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
    because: 'moves',
  },
  {
    applies: ({ base, ctrl }) => base === 'Enter' && !ctrl,
    because: 'presses',
  },
  {
    applies: ({ base, ctrl, alt, shift }, { layer, action }) =>
      base === 'Escape' && (ctrl || alt || shift || layer === 'global' || action !== 'close'),
    because: 'closes',
  },
  {
    applies: ({ base }) => base === 'Backspace' || base === 'Delete',
    because: 'deletes',
  },
  {
    applies: ({ base }) => base === 'Insert',
    because: 'screen-readers',
  },
  {
    applies: ({ base, ctrl, alt, shift }, slot) =>
      SCROLL.includes(base) && !ctrl && !alt && !(isOfClicker(base) && !shift && isHosting(slot)),
    because: 'scrolls',
  },
  {
    applies: ({ base, ctrl, alt }) => ARROWS.includes(base) && ctrl && alt,
    because: 'tables',
  },
  {
    applies: ({ base, ctrl, alt }) => base === 'Space' && ctrl !== alt,
    because: 'window-menu',
  },
  {
    applies: (parts) =>
      isSystemFunctionKey(parts) && (!parts.ctrl || parts.alt || parts.base === 'F4'),
    because: 'function',
  },
  {
    applies: (parts) =>
      isCtrl(parts, 'ACXVYZ') && (!parts.shift || parts.base === 'V' || parts.base === 'Z'),
    because: 'edits',
  },
  {
    applies: (parts) => isCtrl(parts, 'QWMH') && !(parts.shift && parts.base === 'H'),
    because: 'ends',
  },
  {
    applies: (parts) => isCtrl(parts, '+=-_0)'),
    because: 'zooms',
  },
  {
    applies: (parts) => parts.alt && !parts.ctrl && isTyped(parts.base),
    because: 'menu',
  },
];

/** What an action needs that also works while something is typed. */
const TYPING_RULES: readonly Rule[] = [
  {
    applies: (parts) =>
      !parts.ctrl && !parts.alt && parts.base !== 'Escape' && functionKey(parts) === 0,
    because: 'typing',
  },
  {
    applies: (parts) => IN_A_LINE.includes(parts.base),
    because: 'moves-in-text',
  },
];

const GLOBAL_RULES: readonly Rule[] = [
  {
    applies: (parts) => !parts.ctrl && functionKey(parts) === 0 && isTyped(parts.base),
    because: 'typing-everywhere',
  },
  {
    applies: (parts) => functionKey(parts) <= 12 && !(parts.ctrl && (parts.alt || parts.shift)),
    because: 'common',
  },
  {
    applies: (parts) => isTyped(parts.base) && !/^[A-Z0-9]$/.test(parts.base),
    because: 'elsewhere',
  },
  {
    applies: (parts) => IN_A_LINE.includes(parts.base) && parts.shift && !parts.alt,
    because: 'selects',
  },
  {
    applies: (parts) => isCtrl(parts, 'C') && parts.shift,
    because: 'terminals',
  },
];

/**
 * Why a key cannot be had at this place, whatever else it does by now.
 * @returns undefined if it can
 */
export function reservedBecause(key: Key, slot: Slot): Reserved | undefined {
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
 * @returns the base with which that sign is typed; undefined where none is lost
 */
export function lostWithAltGr(key: Key): string | undefined {
  const { ctrl, alt, base } = partsOf(key);
  return ctrl && alt && isTyped(base) ? base : undefined;
}
