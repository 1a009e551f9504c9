import { memo, type ReactElement } from 'react';
import type { PlaybackState, PlayerView } from '#shared/playback/views';
import { tell } from '../../lib/api';
import { inTongue } from '../../lib/error-words';
import { useWording, useWords, Words } from '../../lib/words';
import { OpenInMpv } from './OpenInMpv';
import { certaintyWords, followingDetails } from './player-words';
import './Players.css';

/** The players on this computer: which one is followed and how well, which could be, and why others are not. */
export const PlayerList = memo(function PlayerList({
  playback,
  notesInPicture,
}: {
  playback: PlaybackState;
  notesInPicture: boolean;
}): ReactElement {
  const wording = useWording();
  const { say } = wording;
  const { players, following, trouble } = playback;
  return (
    <section className="way players" id="players" aria-labelledby="players-title">
      <h3 id="players-title">{say('players.title')}</h3>
      {trouble !== null && (
        <p className="player-trouble" role="status">
          {inTongue(trouble, say).message}
        </p>
      )}
      {players.length === 0 && (
        <p>
          <Words
            id="players.none"
            values={{ option: <code>--input-ipc-server=/tmp/mpvsocket</code> }}
          />
        </p>
      )}
      {!following && <OpenInMpv />}
      <ul className="player-list">
        {players.map((player) => (
          <PlayerRow key={player.id} player={player} playback={playback} />
        ))}
      </ul>
      {following && <p className="player-details">{followingDetails(following, wording)}</p>}
      {following?.canDraw === true && (
        <label className="player-check">
          <input
            type="checkbox"
            checked={notesInPicture}
            onChange={(event) => {
              tell('changeSettings', { notesInPicture: event.target.checked });
            }}
          />
          {say('players.in-picture', { name: following.name })}
        </label>
      )}
    </section>
  );
});

function PlayerRow({
  player,
  playback: { following },
}: {
  player: PlayerView;
  playback: PlaybackState;
}): ReactElement {
  const say = useWords();
  const { id, name, title, status, certainty } = player;
  const isFollowed = following?.id === id;
  return (
    <li className="player-row" data-followed={isFollowed}>
      <p>
        <strong>{name}</strong> {say(`players.does.${status}`)}
        {title !== null && <span className="player-title">{say('players.named', { title })}</span>}
        <span className="player-certainty">{certaintyWords(player, say)}</span>
      </p>
      {isFollowed && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            tell('declinePlayer', { id, forEver: false });
          }}
        >
          {say('players.go-on-by-hand')}
        </button>
      )}
      {!isFollowed && certainty !== 'no' && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            tell('followPlayer', { id });
          }}
        >
          {say('players.follow', { name })}
        </button>
      )}
    </li>
  );
}
