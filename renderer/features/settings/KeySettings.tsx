import type { ReactElement } from 'react';
import type { SystemKeys } from '#shared/ipc/state';
import { ACTIONS, GROUPS } from '#shared/keys/actions';
import type { Settings } from '#shared/settings';
import { useKeymap } from '../../lib/keymap';
import { GlobalKeySettings } from './GlobalKeySettings';
import { KeyRow } from './KeyRow';
import { ResetKeys } from './ResetKeys';
import { useKeyChanges } from './use-key-changes';
import './KeySettings.css';

interface KeySettingsProps {
  settings: Settings;
  systemKeys: SystemKeys;
}

/** Every key there is, and the way to another one. */
export function KeySettings({ settings, systemKeys }: KeySettingsProps): ReactElement {
  const { keymap } = useKeymap();
  const changes = useKeyChanges(keymap);
  return (
    <section className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <p>
        Press the button of a key, then the key that you would rather have. Escape leaves it as it
        was, Backspace takes it away.
      </p>
      <p className="unseen" role="status">
        {changes.said}
      </p>
      {GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul className="key-rows">
            {ACTIONS.filter((action) => action.group === group).map(({ id }) => (
              <KeyRow
                key={id}
                slot={{ layer: 'window', action: id }}
                has={keymap.window[id]}
                changes={changes}
              />
            ))}
          </ul>
        </section>
      ))}
      <GlobalKeySettings
        settings={settings}
        systemKeys={systemKeys}
        keymap={keymap}
        changes={changes}
      />
      <ResetKeys settings={settings} onDone={changes.leave} />
    </section>
  );
}
