import { useEffect, useId, useRef, type ReactElement } from 'react';
import { RotateCcw } from 'lucide-react';
import type { Key } from '#shared/keys/key';
import { defaultKey } from '#shared/keys/keymap';
import { printKey, sayKey } from '#shared/keys/print-key';
import type { Slot } from '#shared/keys/reserved';
import { PLATFORM } from '../../lib/platform';
import { useWords } from '../../lib/words';
import { KeyRefused } from './KeyRefused';
import type { KeyChanges } from './use-key-changes';

interface KeyRowProps {
  slot: Slot;
  has: Key | null;
  changes: KeyChanges;
  /** What else is to be said of this key. */
  remark?: string | undefined;
}

function isAt(slot: Slot, other: Slot | undefined): boolean {
  return other?.action === slot.action && other.layer === slot.layer;
}

/** One action and its key: press the key's button, then the new key. */
export function KeyRow({ slot, has, changes, remark }: KeyRowProps): ReactElement {
  const say = useWords();
  const label = say(`keys.action.${slot.action}`);
  const first = defaultKey(slot);
  const { listening, refused } = changes;
  const refusedId = useId();
  const isRefused = isAt(slot, refused?.slot);
  return (
    <li className="key-row" data-action={slot.action}>
      <span className="key-label">{label}</span>
      <KeyControl
        label={label}
        has={has}
        isListening={isAt(slot, listening)}
        describedBy={isRefused ? refusedId : undefined}
        onListen={() => {
          changes.listen(slot);
        }}
      />
      {has !== first && (
        <button
          type="button"
          className="key-reset"
          aria-label={say('settings.keys.back-to-label', {
            label,
            key: first ? sayKey(first, PLATFORM, say) : say('settings.keys.none'),
          })}
          title={say('settings.keys.back-to', {
            key: first ? printKey(first, PLATFORM, say) : say('settings.keys.none'),
          })}
          onClick={() => {
            changes.put(slot, first);
          }}
        >
          <RotateCcw aria-hidden="true" />
        </button>
      )}
      {remark !== undefined && <p className="key-remark">{remark}</p>}
      {isRefused && refused && <KeyRefused id={refusedId} refused={refused} changes={changes} />}
    </li>
  );
}

interface KeyControlProps {
  label: string;
  has: Key | null;
  isListening: boolean;
  describedBy: string | undefined;
  onListen: () => void;
}

/**
 * The button with the key; while it listens a field stands in its place, because screen readers pass keys on to a
 * field that they would keep for themselves on a button.
 */
function KeyControl(props: KeyControlProps): ReactElement {
  const { label, has, isListening, describedBy, onListen } = props;
  const say = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasListening = useRef(false);
  useEffect(() => {
    if (isListening) field.current?.focus();
    else if (wasListening.current) button.current?.focus();
    wasListening.current = isListening;
  }, [isListening]);
  if (isListening) {
    return (
      <input
        ref={field}
        type="text"
        className="key-button key-listening"
        aria-label={say('settings.keys.new', { label })}
        value={say('settings.keys.press')}
        onChange={ignore}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className="key-button"
      aria-label={say('settings.keys.row', {
        label,
        key: has ? sayKey(has, PLATFORM, say) : say('settings.keys.none'),
      })}
      aria-describedby={describedBy}
      onClick={onListen}
    >
      {has ? printKey(has, PLATFORM, say) : say('settings.keys.none')}
    </button>
  );
}

/** Nothing is typed into the field: each key that it hears is the new one. */
function ignore(): undefined {
  return undefined;
}
