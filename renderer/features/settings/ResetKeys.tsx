import { useState, type ReactElement } from 'react';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';

interface ResetKeysProps {
  settings: Settings;
  onDone: () => void;
}

/** All keys back to how they came, after a second thought: a keymap of years is quickly gone. */
export function ResetKeys({ settings, onDone }: ResetKeysProps): ReactElement | null {
  const say = useWords();
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
        {say('settings.reset-keys')}
      </button>
    );
  }
  return (
    <div className="key-reset-all" role="group" aria-label={say('settings.reset-keys')}>
      <p role="alert">{say('settings.reset-keys.sure', { count: changed })}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          ask(false);
          tell('resetKeys');
          onDone();
        }}
      >
        {say('settings.reset-keys.yes')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          ask(false);
        }}
      >
        {say('settings.reset-keys.no')}
      </button>
    </div>
  );
}
