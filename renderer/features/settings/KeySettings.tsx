import type { ReactElement } from 'react';
import type { SystemKeys } from '#shared/ipc/state';
import { ACTIONS, GROUPS } from '#shared/keys/actions';
import type { Settings } from '#shared/settings';
import { useKeymap } from '../../lib/keymap';
import { useWords } from '../../lib/words';
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
  const say = useWords();
  const { keymap } = useKeymap();
  const changes = useKeyChanges(keymap);
  return (
    <section className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{say('settings.keys')}</h2>
      <p>{say('settings.keys.about')}</p>
      <p className="unseen" role="status">
        {changes.said}
      </p>
      {GROUPS.map((group) => (
        <section key={group} aria-label={say(`keys.group.${group}`)}>
          <h3>{say(`keys.group.${group}`)}</h3>
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
