import { useState, type ReactElement } from 'react';
import { Clapperboard } from 'lucide-react';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { useWords } from '../../lib/words';

/** Starts mpv on the viewer's own file, in step from its first picture. */
export function OpenInMpv(): ReactElement {
  const say = useWords();
  const [trouble, setTrouble] = useState<string>();
  return (
    <>
      <button
        type="button"
        className="chip player-open"
        onClick={() => {
          setTrouble(undefined);
          ask('openInMpv').catch((error: unknown) => {
            setTrouble(wordsOf(error));
          });
        }}
      >
        <Clapperboard aria-hidden="true" />
        {say('players.open-in-mpv')}
      </button>
      <p className="player-trouble" role="status">
        {trouble}
      </p>
    </>
  );
}
