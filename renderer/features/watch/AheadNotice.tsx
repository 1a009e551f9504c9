import type { ReactElement } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';

/** Whether a first-time viewer has jumped ahead of what was watched. */
export function isAhead({ ahead, audience }: ViewingState): boolean {
  return ahead && audience !== 'seen';
}

/** Says why notes are missing after a jump ahead on a first watch, and lets the viewer decide. */
export function AheadNotice({ viewing }: { viewing: ViewingState }): ReactElement | null {
  const say = useWords();
  if (!isAhead(viewing)) return null;
  return (
    <div className="ahead" role="status">
      <p>
        <Words id="watch.ahead" values={{ frontier: <Timecode at={viewing.frontier} /> }} />
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('confirmWatched');
        }}
      >
        {say('watch.ahead.confirm')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('seek', { to: viewing.frontier });
        }}
      >
        {say('watch.ahead.back')}
      </button>
    </div>
  );
}
