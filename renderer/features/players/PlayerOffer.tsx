import { memo, type ReactElement } from 'react';
import type { PlaybackState } from '#shared/playback/views';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import './Players.css';

/** Says that the film runs in a player, and lets the viewer decide whether it is followed. */
export const PlayerOffer = memo(function PlayerOffer({
  playback,
}: {
  playback: PlaybackState;
}): ReactElement | null {
  const say = useWords();
  const { players, offered, following } = playback;
  const player = players.find(({ id }) => id === offered);
  if (!player) return null;
  const { id, name, title, certainty } = player;
  return (
    <section className="player-offer" aria-label={say('players.found')}>
      <p role="status">
        <Words
          id={certainty === 'sure' ? 'players.offer.sure' : 'players.offer.likely'}
          values={{
            name: <strong>{name}</strong>,
            title: title !== null && (
              <span className="player-title">{say('players.named', { title })}</span>
            ),
          }}
        />
        {following && ` ${say('players.followed-at-present', { name: following.name })}`}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('followPlayer', { id });
        }}
      >
        {say('players.follow', { name })}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('declinePlayer', { id, forEver: false });
        }}
      >
        {say('players.not-now')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('declinePlayer', { id, forEver: true });
        }}
      >
        {say('players.never', { name })}
      </button>
    </section>
  );
});
