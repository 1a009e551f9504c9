import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
import type { Settings } from '#shared/settings';
import { useKeymap } from '../lib/keymap';
import { PLATFORM } from '../lib/platform';

/** Shows where and how notes will come, when something about that was chosen. */
export function Sample({ settings }: { settings: Settings }): ReactElement {
  const { global } = useKeymap().keymap;
  const key = settings.globalKeysOn === true ? global.curtain : null;
  return (
    <div className="pop-ups">
      <article className="pop-up float-sample">
        <h2>Notes will come here</h2>
        <p>
          {key === null ? (
            'To hide them while you are in the player, turn its keys on in the settings.'
          ) : (
            <>
              <kbd>{printKey(key, PLATFORM)}</kbd> hides them all.
            </>
          )}
        </p>
      </article>
    </div>
  );
}
