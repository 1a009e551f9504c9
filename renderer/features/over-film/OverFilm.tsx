import type { ReactElement } from 'react';
import { PanelRight, PictureInPicture2 } from 'lucide-react';
import type { FloatState } from '#shared/float/views';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords } from '../../lib/words';
import './OverFilm.css';

interface OverFilmProps {
  settings: Settings;
  float: FloatState;
  isCompanion: boolean;
}

/** Ways to have the notes where the film is, for whoever watches it on this computer. */
export function OverFilm({ settings, float, isCompanion }: OverFilmProps): ReactElement {
  const say = useWords();
  const floatKey = useKeyHint('float');
  const companionKey = useKeyHint('companion');
  const canFloat = float.trouble === null;
  return (
    <section className="way over-film" aria-labelledby="over-film-title">
      <h3 id="over-film-title">{say('app.over-film')}</h3>
      {float.trouble !== null && <p>{say(`app.over-film.trouble.${float.trouble}`)}</p>}
      <div className="over-film-ways">
        {canFloat && (
          <button
            type="button"
            className="chip"
            aria-pressed={settings.floatOn}
            title={withKey(say('app.over-film.float'), floatKey)}
            {...floatKey.aria}
            onClick={() => {
              tell('changeSettings', { floatOn: !settings.floatOn });
            }}
          >
            <PictureInPicture2 aria-hidden="true" />
            {say('app.over-film.float')}
          </button>
        )}
        {!canFloat && float.canRestart && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              tell('restartToFloat');
            }}
          >
            <PictureInPicture2 aria-hidden="true" />
            {say('settings.float.restart')}
          </button>
        )}
        <button
          type="button"
          className="chip"
          aria-pressed={isCompanion}
          title={withKey(say('app.over-film.beside'), companionKey)}
          {...companionKey.aria}
          onClick={() => {
            tell('setCompanion', { on: !isCompanion });
          }}
        >
          <PanelRight aria-hidden="true" />
          {say('app.over-film.beside')}
        </button>
        {!canFloat && float.canNotify && (
          <label className="chip over-film-check">
            <input
              type="checkbox"
              checked={settings.notifications}
              onChange={(event) => {
                tell('changeSettings', { notifications: event.target.checked });
              }}
            />
            {say('app.over-film.notify')}
          </label>
        )}
      </div>
    </section>
  );
}
