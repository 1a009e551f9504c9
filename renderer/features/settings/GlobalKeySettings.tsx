import type { ReactElement } from 'react';
import type { SystemKeys } from '#shared/ipc/state';
import { ACTIONS, isGlobalAction, type GlobalActionId } from '#shared/keys/actions';
import type { Keymap } from '#shared/keys/keymap';
import { lostWithAltGr } from '#shared/keys/reserved';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { KeyRow } from './KeyRow';
import type { KeyChanges } from './use-key-changes';

interface GlobalKeySettingsProps {
  settings: Settings;
  systemKeys: SystemKeys;
  keymap: Keymap;
  changes: KeyChanges;
}

const GLOBAL_ACTIONS = ACTIONS.map(({ id }) => id).filter(isGlobalAction);

/** Keys that work while another program has the focus: whether, which, and what the system made of them. */
export function GlobalKeySettings(props: GlobalKeySettingsProps): ReactElement {
  const { settings, systemKeys, keymap, changes } = props;
  const say = useWords();
  const { caution } = systemKeys;
  const isOn = settings.globalKeysOn === true;
  const remark = (id: GlobalActionId): string | undefined => {
    const key = keymap.global[id];
    if (!isOn || key === null) return undefined;
    if (systemKeys.refused.includes(id)) return say('settings.global-keys.refused');
    const sign = navigator.userAgent.includes('Windows') ? lostWithAltGr(key) : undefined;
    return sign === undefined ? undefined : say('key-refusals.alt-gr', { sign });
  };
  return (
    <section aria-labelledby="global-keys-title">
      <h3 id="global-keys-title">{say('settings.global-keys')}</h3>
      <label className="option">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            tell('changeSettings', { globalKeysOn: event.target.checked });
          }}
        />
        <span>{say('settings.global-keys.on')}</span>
      </label>
      {caution !== null && (
        <p className="key-caution">
          {say(`settings.global-keys.caution.${caution.desktop}`, { command: caution.command })}
        </p>
      )}
      <ul className="key-rows" data-off={!isOn}>
        {GLOBAL_ACTIONS.map((id) => (
          <KeyRow
            key={id}
            slot={{ layer: 'global', action: id }}
            has={keymap.global[id]}
            changes={changes}
            remark={remark(id)}
          />
        ))}
      </ul>
      <label className="option">
        <input
          type="checkbox"
          checked={settings.mediaKeys}
          onChange={(event) => {
            tell('changeSettings', { mediaKeys: event.target.checked });
          }}
        />
        <span>{say('settings.media-keys')}</span>
      </label>
      {settings.mediaKeys && systemKeys.mediaKeysRefused && (
        <p className="key-remark" role="status">
          {say('settings.media-keys.refused')}
        </p>
      )}
    </section>
  );
}
