import type { ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import { tell } from '../../lib/api';
import { Timecode } from '../../ui/Timecode';

/** The way back for whoever has gone to the moment of something that was looked up. */
export function ReturnNotice({
  to,
  onDone,
}: {
  to: FilmSeconds;
  onDone: () => void;
}): ReactElement {
  return (
    <div className="ahead" role="status">
      <p>
        You came from <Timecode at={to} />.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('seek', { to });
          onDone();
        }}
      >
        Back there
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        Stay here
      </button>
    </div>
  );
}
