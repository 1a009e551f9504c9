import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { conflictsWith, type IfTaken, type KeyRefusal } from '#shared/keys/change-keys';
import type { Key } from '#shared/keys/key';
import { keyAt, type Keymap } from '#shared/keys/keymap';
import { sayKey } from '#shared/keys/print-key';
import type { Slot } from '#shared/keys/reserved';
import { ask, tell } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { pressedKey } from '../../lib/keys';
import { PLATFORM } from '../../lib/platform';
import { useWords } from '../../lib/words';

/** A key that was pressed for a place and cannot be had just so. */
export interface Refused {
  slot: Slot;
  /** Words where it is none of ours. */
  refusal: KeyRefusal | string;
}

export interface KeyChanges {
  /** The place whose new key is waited for. */
  listening: Slot | undefined;
  refused: Refused | undefined;
  /** What has just happened, to be announced. */
  said: string;
  listen: (slot: Slot) => void;
  stop: () => void;
  /** Gives a place a key, or none; where another has it, as `ifTaken` says. */
  put: (slot: Slot, key: Key | null, ifTaken?: IfTaken) => void;
  /** Leaves everything as it is after a refusal. */
  leave: () => void;
}

const ONLY_HELD: readonly string[] = [
  ...['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'],
  ...['CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'FnLock'],
];

/** How keys are changed: one place at a time listens for its new key. */
export function useKeyChanges(keymap: Keymap): KeyChanges {
  const say = useWords();
  const [listening, setListening] = useState<Slot>();
  const [refused, setRefused] = useState<Refused>();
  const [said, announce] = useState('');

  const stop = useCallback(() => {
    setListening(undefined);
  }, []);
  const refuse = (slot: Slot, refusal: KeyRefusal | string): void => {
    setRefused({ slot, refusal });
    announce('');
  };
  const put = (slot: Slot, key: Key | null, ifTaken: IfTaken = 'refuse'): void => {
    const conflict = key && conflictsWith(keymap, slot, key);
    if (conflict && !(conflict.why === 'taken' && ifTaken === 'swap')) {
      refuse(slot, conflict);
      return;
    }
    ask('setKey', { ...slot, key, ifTaken }).then(
      (refusal) => {
        // The settings may have changed since the window saw them.
        if (refusal) {
          refuse(slot, refusal);
          return;
        }
        setRefused(undefined);
        const label = say(`keys.action.${slot.action}`);
        announce(
          key
            ? say('settings.keys.said', { label, key: sayKey(key, PLATFORM, say) })
            : say('settings.keys.said-none', { label }),
        );
      },
      (error: unknown) => {
        refuse(slot, wordsOf(error));
      },
    );
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent, slot: Slot): void => {
    // Whoever moves on with Tab has thought better of it.
    if (event.key === 'Tab') {
      stop();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (ONLY_HELD.includes(event.key) || event.repeat) return;
    stop();
    const key = pressedKey(event);
    if (key === 'Escape') announce(say('settings.keys.said-nothing'));
    else if (key === 'Backspace' || key === 'Delete') put(slot, null);
    else if (key) put(slot, key);
    else refuse(slot, say('settings.keys.nobodys'));
  });
  useEffect(() => {
    if (!listening) return undefined;
    const hear = (event: KeyboardEvent): void => {
      onKeyDown(event, listening);
    };
    tell('listenForKey', { listening: true });
    // Before anybody else hears it.
    window.addEventListener('keydown', hear, { capture: true });
    window.addEventListener('blur', stop);
    return () => {
      window.removeEventListener('keydown', hear, { capture: true });
      window.removeEventListener('blur', stop);
      tell('listenForKey', { listening: false });
    };
  }, [listening, stop]);

  return {
    listening,
    refused,
    said,
    listen: (slot) => {
      setRefused(undefined);
      setListening(slot);
      const has = keyAt(keymap, slot);
      announce(
        say(has ? 'settings.keys.said-press-or-none' : 'settings.keys.said-press', {
          label: say(`keys.action.${slot.action}`),
        }),
      );
    },
    stop,
    put,
    leave: () => {
      setRefused(undefined);
    },
  };
}
