import { memo, type ReactElement } from 'react';
import { Link2, Link2Off } from 'lucide-react';
import type { PlaybackState } from '#shared/playback/views';
import { inTongue } from '../../lib/error-words';
import { useWording } from '../../lib/words';
import { followingDetails, followingWords } from './player-words';
import './Players.css';

/** Always in view: who moves the film, and how well that is known. It leads to the list of players. */
export const PlayerLine = memo(function PlayerLine({
  playback,
  onOpen,
}: {
  playback: PlaybackState;
  onOpen: () => void;
}): ReactElement {
  const wording = useWording();
  const { say } = wording;
  const { following, trouble } = playback;
  const state = following ? following.status : trouble === null ? 'by-hand' : 'lost';
  const words = following ? followingWords(following, say) : say('players.by-hand');
  return (
    <div role="status">
      <button
        type="button"
        className="player-line"
        data-state={state}
        data-confidence={following?.confidence}
        title={
          following
            ? followingDetails(following, wording)
            : trouble === null
              ? say('players.none-followed')
              : inTongue(trouble, say).message
        }
        onClick={onOpen}
      >
        {following ? <Link2 aria-hidden="true" /> : <Link2Off aria-hidden="true" />}
        <span>{words}</span>
      </button>
    </div>
  );
});
