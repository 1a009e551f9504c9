import type { ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';

/** The way back for whoever has gone to the moment of something that was looked up. */
export function ReturnNotice({
  to,
  onDone,
}: {
  to: FilmSeconds;
  onDone: () => void;
}): ReactElement {
  const say = useWords();
  return (
    <div className="ahead" role="status">
      <p>
        <Words id="watch.came-from" values={{ at: <Timecode at={to} /> }} />
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('seek', { to });
          onDone();
        }}
      >
        {say('watch.came-from.back')}
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        {say('watch.came-from.stay')}
      </button>
    </div>
  );
}
