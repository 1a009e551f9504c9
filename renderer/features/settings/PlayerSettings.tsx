import { useId, useState, type ReactElement } from 'react';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { Choice } from './Choice';
import './PlayerSettings.css';

/** Ways to players that cannot be found by themselves, and what was said of players before. */
export function PlayerSettings({ settings }: { settings: Settings }): ReactElement {
  const { mpvSocket, vlcPort, vlcPassword, players } = settings;
  const said = Object.entries(players);
  return (
    <Choice legend="Players">
      <p>
        Players on this computer are found by themselves where the system tells of them. For others,
        say where they listen. Only this computer is ever asked.
      </p>
      <Kept
        label="Socket of mpv (its option input-ipc-server)"
        value={mpvSocket}
        onKeep={(value) => {
          tell('changeSettings', { mpvSocket: value });
        }}
      />
      <Kept
        label="Port of VLC’s web interface"
        value={String(vlcPort)}
        pattern="[0-9]{1,5}"
        onKeep={(value) => {
          const port = Number(value);
          if (Number.isInteger(port) && port >= 1 && port <= 65_535)
            tell('changeSettings', { vlcPort: port });
        }}
      />
      <Kept
        label="Password of VLC’s web interface (kept in the settings as it is)"
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
              {name}: {choice === 'follow' ? 'followed when it plays the film' : 'never offered'}{' '}
              <button
                type="button"
                className="chip"
                onClick={() => {
                  const rest = said.filter(([other]) => other !== name);
                  tell('changeSettings', { players: Object.fromEntries(rest) });
                }}
              >
                Ask again<span className="visually-hidden"> about {name}</span>
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
