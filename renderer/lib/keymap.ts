import type { ActionId } from '#shared/keys/actions';
import { keymapOf, NOTHING_KEPT, type KeptKeymap } from '#shared/keys/keymap';
import { ariaKey, printKey } from '#shared/keys/print-key';
import { useSettings } from './app-state';
import { PLATFORM } from './platform';
import { useWords } from './words';

type Resolved = ReturnType<typeof keymapOf>;

/** Worked out once for each settings: all that is drawn at one time asks for the same. */
const known = new WeakMap<KeptKeymap, Resolved>();

function resolve(kept: KeptKeymap): Resolved {
  const resolved = known.get(kept) ?? keymapOf(kept);
  known.set(kept, resolved);
  return resolved;
}

/** The keys of the moment, and what in the settings cannot be followed. */
export function useKeymap(): Resolved {
  return resolve(useSettings() ?? NOTHING_KEPT);
}

export interface KeyHint {
  /** The key as it looks; null where none does this. */
  printed: string | null;
  /** The same for a screen reader, to be spread into the control that does it. */
  aria: { 'aria-keyshortcuts'?: string };
}

/** What tells of the key that does this in the window, beside a control that does it too. */
export function useKeyHint(action: ActionId): KeyHint {
  const say = useWords();
  const key = useKeymap().keymap.window[action];
  if (key === null) return { printed: null, aria: {} };
  return {
    printed: printKey(key, PLATFORM, say),
    aria: { 'aria-keyshortcuts': ariaKey(key, PLATFORM) },
  };
}

/** A tooltip that names a control's key. */
export function withKey(label: string, { printed }: KeyHint): string {
  return printed === null ? label : `${label} (${printed})`;
}
