import { useState, type ReactElement } from 'react';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';

interface ResetKeysProps {
  settings: Settings;
  onDone: () => void;
}

/** All keys back to how they came, after a second thought: a keymap of years is quickly gone. */
export function ResetKeys({ settings, onDone }: ResetKeysProps): ReactElement | null {
  const [isSure, ask] = useState(false);
  const changed = Object.keys(settings.keys).length + Object.keys(settings.globalKeys).length;
  if (changed === 0) return null;
  if (!isSure) {
    return (
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          ask(true);
        }}
      >
        Reset all keys
      </button>
    );
  }
  return (
    <div className="key-reset-all" role="group" aria-label="Reset all keys">
      <p role="alert">
        {changed === 1 ? 'One key differs' : `${String(changed)} keys differ`} from how Footlight
        came. Give each action the key that it came with?
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          ask(false);
          tell('resetKeys');
          onDone();
        }}
      >
        Yes, reset them
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          ask(false);
        }}
      >
        No, keep mine
      </button>
    </div>
  );
}
