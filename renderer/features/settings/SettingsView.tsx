import type { ReactElement } from 'react';
import type { FloatState } from '#shared/float/views';
import type { SystemKeys } from '#shared/ipc/state';
import { THEMES, type Theme } from '#shared/look/themes';
import type { Settings } from '#shared/settings';
import { TEXT_SIZES } from '#shared/text-sizes';
import { DENSITIES, type Density } from '#shared/watch/density';
import type { Audience } from '#shared/watch/progress';
import { tell } from '../../lib/api';
import { Choice, Radio } from './Choice';
import { FloatSettings } from './FloatSettings';
import { PlayerSettings } from './PlayerSettings';
import { KeySettings } from './KeySettings';
import './SettingsView.css';

const DENSITY_WORDS: Readonly<Record<Density, string>> = {
  off: 'Off: everything waits in “Held back”',
  few: 'Few: only what you would miss most',
  normal: 'Normal: a note every minute or two',
  many: 'Many: nearly everything',
};

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  dark: 'Evening: dark, for a room with a film on',
  light: 'Afternoon: light, for reading by day',
  system: 'As the system has it',
};

interface SettingsViewProps {
  settings: Settings;
  systemKeys: SystemKeys;
  float: FloatState;
  audience: Audience;
  /** Whether pop-ups and notices are set for the open film alone. */
  isOwn: boolean;
}

export function SettingsView(props: SettingsViewProps): ReactElement {
  const { settings, systemKeys, float, audience, isOwn } = props;
  return (
    <section className="settings" aria-labelledby="settings-title">
      <h2 id="settings-title">Settings</h2>
      {isOwn && (
        <p className="settings-own">
          These are of this film alone: how often notes pop up, and notices. Under “Shelf” you can
          give that up again.
        </p>
      )}
      <Choice legend="Pop-ups">
        {DENSITIES.map((density) => (
          <Radio
            key={density}
            name="density"
            label={DENSITY_WORDS[density]}
            checked={settings.density === density}
            onCheck={() => {
              tell('changeSettings', { density });
            }}
          />
        ))}
      </Choice>
      <Choice legend="Notices">
        <label className="option">
          <input
            type="checkbox"
            checked={settings.notices}
            onChange={(event) => {
              tell('changeSettings', { notices: event.target.checked });
            }}
          />
          Count down to flashing light, loud sounds and distressing moments
        </label>
      </Choice>
      <Choice legend="Have you seen the film?">
        <Radio
          name="audience"
          label="First time: keep everything ahead hidden"
          checked={audience === 'first'}
          onCheck={() => {
            tell('setAudience', { audience: 'first' });
          }}
        />
        <Radio
          name="audience"
          label="Seen before: everything is open"
          checked={audience === 'seen'}
          onCheck={() => {
            tell('setAudience', { audience: 'seen' });
          }}
        />
      </Choice>
      <Choice legend="Size of the text">
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
      <Choice legend="Light">
        {THEMES.map((theme) => (
          <Radio
            key={theme}
            name="theme"
            label={THEME_WORDS[theme]}
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
          Dim: darker and warmer, for watching
        </label>
      </Choice>
      <PlayerSettings settings={settings} />
      <FloatSettings settings={settings} float={float} />
      <KeySettings settings={settings} systemKeys={systemKeys} />
    </section>
  );
}
