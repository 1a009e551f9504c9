import { useLayoutEffect } from 'react';
import { ACTIONS, actionOf, type ActionId } from '#shared/keys/actions';
import type { Key } from '#shared/keys/key';
import { keyOfPress } from '#shared/keys/key-press';
import { useKeymap } from './keymap';
import { PLATFORM } from './platform';

/** What the keys do that do something at the moment. */
export type KeyActions = Partial<Record<ActionId, () => void>>;

/** The key of an event, in the form of the keymap. */
export function pressedKey(event: KeyboardEvent): Key | undefined {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const altGraph = event.getModifierState('AltGraph');
  return keyOfPress({ key, code, ctrlKey, altKey, shiftKey, metaKey, altGraph }, PLATFORM);
}

const NOT_TYPED_INTO = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset'];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

/** Keys that a focused control needs for itself. */
function isTakenBy(target: EventTarget | null, key: Key): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Space') return target.matches('button, input, summary, [role="option"]');
  if (key.startsWith('Arrow')) return target.matches('[role="slider"], input[type="radio"]');
  return false;
}

/** A dialog that is open has the keys for itself. */
function isDialogOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** Calls the action of a key pressed anywhere in the window, unless something is being typed. */
export function useKeys(actions: KeyActions): void {
  const { keymap } = useKeymap();
  useLayoutEffect(() => {
    const byKey = new Map(ACTIONS.map(({ id }) => [keymap.window[id], actionOf(id)]));
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = pressedKey(event);
      const found = key && byKey.get(key);
      const run = found && actions[found.id];
      if (!run || isDialogOpen()) return;
      const isFree = !isTyping(event.target) && !isTakenBy(event.target, key);
      if (found.works !== 'everywhere' && !isFree) return;
      event.preventDefault();
      // A key that is held down must not play and pause in turns.
      if (!event.repeat || found.repeats) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [actions, keymap]);
}
