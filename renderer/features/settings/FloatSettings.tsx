import type { ReactElement } from 'react';
import { CORNERS, LIGHTS, SIDES } from '#shared/float/place';
import type { DisplayView, FloatState } from '#shared/float/views';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { displayName } from '../../lib/display-name';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords } from '../../lib/words';
import { Choice, Radio } from './Choice';
import './FloatSettings.css';

interface FloatSettingsProps {
  settings: Settings;
  float: FloatState;
}

/** How notes come to somebody who looks at the player: over it, beside it, or as notifications. */
export function FloatSettings({ settings, float }: FloatSettingsProps): ReactElement {
  const floatKey = useKeyHint('float');
  const say = useWords();
  return (
    <Choice legend={say('settings.float')}>
      {float.trouble === null ? (
        <label className="option" title={withKey(say('app.over-film.float'), floatKey)}>
          <input
            type="checkbox"
            {...floatKey.aria}
            checked={settings.floatOn}
            onChange={(event) => {
              tell('changeSettings', { floatOn: event.target.checked });
            }}
          />
          {say('settings.float.on')}
        </label>
      ) : (
        <p className="float-trouble">{say(`app.over-film.trouble.${float.trouble}`)}</p>
      )}
      {float.canRestart && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            tell('restartToFloat');
          }}
        >
          {say('settings.float.restart')}
        </button>
      )}
      {settings.floatOn && float.trouble === null && (
        <FloatingChoices settings={settings} displays={float.displays} />
      )}
      <div className="float-row" role="group" aria-label={say('settings.float.side-label')}>
        <span>{say('settings.float.side')}</span>
        {SIDES.map((companionSide) => (
          <Radio
            key={companionSide}
            name="companion-side"
            label={say(`settings.float.side.${companionSide}`)}
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
          {say('settings.float.notify')}
        </label>
      ) : (
        <p className="float-trouble">{say('settings.float.no-notify')}</p>
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
  const say = useWords();
  const chosen = displays.some(({ id }) => id === settings.floatDisplay);
  return (
    <div className="float-choices">
      <div className="float-corners" role="group" aria-label={say('settings.float.corner')}>
        {CORNERS.map((floatCorner) => (
          <Radio
            key={floatCorner}
            name="float-corner"
            label={say(`settings.float.corner.${floatCorner}`)}
            checked={settings.floatCorner === floatCorner}
            onCheck={() => {
              tell('changeSettings', { floatCorner });
            }}
          />
        ))}
      </div>
      {(displays.length > 1 || settings.floatDisplay !== null) && (
        <label className="float-row">
          <span>{say('settings.float.display')}</span>
          <select
            className="select"
            value={chosen ? String(settings.floatDisplay) : ''}
            onChange={({ target }) => {
              tell('changeSettings', {
                floatDisplay: target.value === '' ? null : Number(target.value),
              });
            }}
          >
            <option value="">{say('settings.float.display.same')}</option>
            {displays.map(({ id, width, height, ...named }) => (
              <option key={id} value={id}>
                {displayName(named, say)} ({width} × {height})
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="float-row" role="group" aria-label={say('settings.float.light-label')}>
        <span>{say('settings.light')}</span>
        {LIGHTS.map((floatLight) => (
          <Radio
            key={floatLight}
            name="float-light"
            label={say('settings.float.light-per-cent', { light: floatLight })}
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
        {say('settings.float.clicks')}
      </label>
    </div>
  );
}
