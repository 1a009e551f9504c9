import { useId, useState, type ReactElement } from 'react';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { Choice } from './Choice';
import './PlayerSettings.css';

/** Ways to players that cannot be found by themselves, and what was said of players before. */
export function PlayerSettings({ settings }: { settings: Settings }): ReactElement {
  const { mpvSocket, vlcPort, vlcPassword, players } = settings;
  const say = useWords();
  const said = Object.entries(players);
  return (
    <Choice legend={say('settings.players')}>
      <p>{say('settings.players.about')}</p>
      <Kept
        label={say('settings.players.mpv-socket')}
        value={mpvSocket}
        onKeep={(value) => {
          tell('changeSettings', { mpvSocket: value });
        }}
      />
      <Kept
        label={say('settings.players.vlc-port')}
        value={String(vlcPort)}
        pattern="[0-9]{1,5}"
        onKeep={(value) => {
          const port = Number(value);
          if (Number.isInteger(port) && port >= 1 && port <= 65_535)
            tell('changeSettings', { vlcPort: port });
        }}
      />
      <Kept
        label={say('settings.players.vlc-password')}
        type="password"
        value={vlcPassword}
        onKeep={(value) => {
          tell('changeSettings', { vlcPassword: value });
        }}
      />
      {said.length > 0 && (
        <ul className="player-choices">
          {said.map(([name, choice]) => (
            <li key={name}>
              {say(choice === 'follow' ? 'settings.players.followed' : 'settings.players.ignored', {
                name,
              })}{' '}
              <button
                type="button"
                className="chip"
                onClick={() => {
                  const rest = said.filter(([other]) => other !== name);
                  tell('changeSettings', { players: Object.fromEntries(rest) });
                }}
              >
                <Words
                  id="settings.players.ask-again"
                  values={{
                    name,
                    unseen: (words) => <span className="visually-hidden">{words}</span>,
                  }}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Choice>
  );
}

/** A line that is kept when it is left, or with Enter. */
function Kept({
  label,
  value,
  type = 'text',
  pattern,
  onKeep,
}: {
  label: string;
  value: string;
  type?: 'text' | 'password';
  pattern?: string;
  onKeep: (value: string) => void;
}): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const keep = (): void => {
    if (typed.trim() !== value) onKeep(typed.trim());
  };
  return (
    <div className="player-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={typed}
        pattern={pattern}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </div>
  );
}
