import type { ReactElement } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { Timecode } from '../../ui/Timecode';

/** Whether a first-time viewer has jumped ahead of what was watched. */
export function isAhead({ ahead, audience }: ViewingState): boolean {
  return ahead && audience !== 'seen';
}

/** Says why notes are missing after a jump ahead on a first watch, and lets the viewer decide. */
export function AheadNotice({ viewing }: { viewing: ViewingState }): ReactElement | null {
  if (!isAhead(viewing)) return null;
  return (
    <div className="ahead" role="status">
      <p>
        You are ahead of what you have watched so far (<Timecode at={viewing.frontier} />
        ). What the film shows after that stays hidden.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('confirmWatched');
        }}
      >
        I have seen up to here
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('seek', { to: viewing.frontier });
        }}
      >
        Take me back
      </button>
    </div>
  );
}
