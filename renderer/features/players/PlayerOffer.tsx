import { memo, type ReactElement } from 'react';
import type { PlaybackState } from '#shared/playback/views';
import { tell } from '../../lib/api';
import './Players.css';

/** Says that the film runs in a player, and lets the viewer decide whether it is followed. */
export const PlayerOffer = memo(function PlayerOffer({
  playback,
}: {
  playback: PlaybackState;
}): ReactElement | null {
  const { players, offered, following } = playback;
  const player = players.find(({ id }) => id === offered);
  if (!player) return null;
  const { id, name, title, certainty } = player;
  return (
    <section className="player-offer" aria-label="A player was found">
      <p role="status">
        <strong>{name}</strong>{' '}
        {certainty === 'sure' ? 'plays this film' : 'may be playing this film'}
        {title !== null && <span className="player-title">: “{title}”</span>}. Footlight can follow
        it: nothing to start, nothing to set.
        {following && ` ${following.name} is followed at present.`}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('followPlayer', { id });
        }}
      >
        Follow {name}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('declinePlayer', { id, forEver: false });
        }}
      >
        Not now
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('declinePlayer', { id, forEver: true });
        }}
      >
        Never {name}
      </button>
    </section>
  );
});
