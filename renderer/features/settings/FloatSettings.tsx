import type { ReactElement } from 'react';
import { CORNERS, LIGHTS, SIDES, type Corner, type Side } from '#shared/float/place';
import type { DisplayView, FloatState } from '#shared/float/views';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useKeyHint, withKey } from '../../lib/keymap';
import { Choice, Radio } from './Choice';
import './FloatSettings.css';

const CORNER_WORDS: Readonly<Record<Corner, string>> = {
  'top-left': 'Top left',
  'top-right': 'Top right',
  'bottom-right': 'Bottom right',
  'bottom-left': 'Bottom left',
};

const SIDE_WORDS: Readonly<Record<Side, string>> = { left: 'On the left', right: 'On the right' };

interface FloatSettingsProps {
  settings: Settings;
  float: FloatState;
}

/** How notes come to somebody who looks at the player: over it, beside it, or as notifications. */
export function FloatSettings({ settings, float }: FloatSettingsProps): ReactElement {
  const floatKey = useKeyHint('float');
  return (
    <Choice legend="Over the player">
      {float.trouble === null ? (
        <label className="option" title={withKey('Notes over the film', floatKey)}>
          <input
            type="checkbox"
            {...floatKey.aria}
            checked={settings.floatOn}
            onChange={(event) => {
              tell('changeSettings', { floatOn: event.target.checked });
            }}
          />
          Let notes float over the player, also when it fills the display
        </label>
      ) : (
        <p className="float-trouble">{float.trouble}</p>
      )}
      {float.canRestart && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            tell('restartToFloat');
          }}
        >
          Start again through X11
        </button>
      )}
      {settings.floatOn && float.trouble === null && (
        <FloatingChoices settings={settings} displays={float.displays} />
      )}
      <div className="float-row" role="group" aria-label="Side of the display to stand at">
        <span>Beside the player, stand</span>
        {SIDES.map((companionSide) => (
          <Radio
            key={companionSide}
            name="companion-side"
            label={SIDE_WORDS[companionSide]}
            checked={settings.companionSide === companionSide}
            onCheck={() => {
              tell('changeSettings', { companionSide });
            }}
          />
        ))}
      </div>
      {float.canNotify ? (
        <label className="option">
          <input
            type="checkbox"
            checked={settings.notifications}
            onChange={(event) => {
              tell('changeSettings', { notifications: event.target.checked });
            }}
          />
          Let notes come as notifications of the system, while another program has the focus
        </label>
      ) : (
        <p className="float-trouble">This system has no notifications.</p>
      )}
    </Choice>
  );
}

function FloatingChoices({
  settings,
  displays,
}: {
  settings: Settings;
  displays: readonly DisplayView[];
}): ReactElement {
  const chosen = displays.some(({ id }) => id === settings.floatDisplay);
  return (
    <div className="float-choices">
      <div className="float-corners" role="group" aria-label="Corner of the display">
        {CORNERS.map((floatCorner) => (
          <Radio
            key={floatCorner}
            name="float-corner"
            label={CORNER_WORDS[floatCorner]}
            checked={settings.floatCorner === floatCorner}
            onCheck={() => {
              tell('changeSettings', { floatCorner });
            }}
          />
        ))}
      </div>
      {(displays.length > 1 || settings.floatDisplay !== null) && (
        <label className="float-row">
          <span>Display</span>
          <select
            className="select"
            value={chosen ? String(settings.floatDisplay) : ''}
            onChange={({ target }) => {
              tell('changeSettings', {
                floatDisplay: target.value === '' ? null : Number(target.value),
              });
            }}
          >
            <option value="">The one that this window is on</option>
            {displays.map(({ id, label, width, height }) => (
              <option key={id} value={id}>
                {label} ({width} × {height})
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="float-row" role="group" aria-label="Light of floating notes">
        <span>Light</span>
        {LIGHTS.map((floatLight) => (
          <Radio
            key={floatLight}
            name="float-light"
            label={`${String(floatLight)} %`}
            checked={settings.floatLight === floatLight}
            onCheck={() => {
              tell('changeSettings', { floatLight });
            }}
          />
        ))}
      </div>
      <label className="option">
        <input
          type="checkbox"
          checked={!settings.floatTakesClicks}
          onChange={(event) => {
            tell('changeSettings', { floatTakesClicks: !event.target.checked });
          }}
        />
        Clicks go through them to the player
      </label>
    </div>
  );
}
