import type { ReactElement } from 'react';
import type { FloatState } from '#shared/float/views';
import type { SystemKeys } from '#shared/ipc/state';
import { THEMES } from '#shared/look/themes';
import type { Settings } from '#shared/settings';
import { TEXT_SIZES } from '#shared/text-sizes';
import { DENSITIES } from '#shared/watch/density';
import type { Audience } from '#shared/watch/progress';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Choice, Radio } from './Choice';
import { FloatSettings } from './FloatSettings';
import { LanguageSettings } from './LanguageSettings';
import { PlayerSettings } from './PlayerSettings';
import { KeySettings } from './KeySettings';
import './SettingsView.css';

interface SettingsViewProps {
  settings: Settings;
  systemKeys: SystemKeys;
  float: FloatState;
  audience: Audience;
  /** Whether pop-ups and notices are set for the open film alone. */
  isOwn: boolean;
  /** Leads to what the app says of itself. */
  onAbout: () => void;
}

export function SettingsView(props: SettingsViewProps): ReactElement {
  const { settings, systemKeys, float, audience, isOwn, onAbout } = props;
  const say = useWords();
  return (
    <section className="settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{say('settings.title')}</h2>
      {isOwn && <p className="settings-own">{say('settings.own')}</p>}
      <Choice legend={say('settings.density')}>
        {DENSITIES.map((density) => (
          <Radio
            key={density}
            name="density"
            label={say(`settings.density.${density}`)}
            checked={settings.density === density}
            onCheck={() => {
              tell('changeSettings', { density });
            }}
          />
        ))}
      </Choice>
      <Choice legend={say('settings.notices')}>
        <label className="option">
          <input
            type="checkbox"
            checked={settings.notices}
            onChange={(event) => {
              tell('changeSettings', { notices: event.target.checked });
            }}
          />
          {say('settings.notices.on')}
        </label>
      </Choice>
      <Choice legend={say('settings.audience')}>
        <Radio
          name="audience"
          label={say('settings.audience.first')}
          checked={audience === 'first'}
          onCheck={() => {
            tell('setAudience', { audience: 'first' });
          }}
        />
        <Radio
          name="audience"
          label={say('settings.audience.seen')}
          checked={audience === 'seen'}
          onCheck={() => {
            tell('setAudience', { audience: 'seen' });
          }}
        />
      </Choice>
      <Choice legend={say('settings.text-size')}>
        <div className="sizes">
          {TEXT_SIZES.map((size) => (
            <Radio
              key={size}
              name="size"
              label={String(size)}
              checked={settings.textSize === size}
              onCheck={() => {
                tell('changeSettings', { textSize: size });
              }}
            />
          ))}
        </div>
      </Choice>
      <Choice legend={say('settings.light')}>
        {THEMES.map((theme) => (
          <Radio
            key={theme}
            name="theme"
            label={say(`settings.light.${theme}`)}
            checked={settings.theme === theme}
            onCheck={() => {
              tell('changeSettings', { theme });
            }}
          />
        ))}
        <label className="option">
          <input
            type="checkbox"
            checked={settings.dim}
            onChange={(event) => {
              tell('changeSettings', { dim: event.target.checked });
            }}
          />
          {say('settings.light.dim')}
        </label>
      </Choice>
      <LanguageSettings settings={settings} />
      <PlayerSettings settings={settings} />
      <FloatSettings settings={settings} float={float} />
      <KeySettings settings={settings} systemKeys={systemKeys} />
      <p>
        <button type="button" className="button button-quiet" onClick={onAbout}>
          {say('settings.about')}
        </button>
      </p>
    </section>
  );
}
