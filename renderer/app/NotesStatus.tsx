import type { ReactElement } from 'react';
import type { AppState } from '#shared/ipc/state';
import { tell } from '../lib/api';
import { useKeyHint } from '../lib/keymap';
import { useWords } from '../lib/words';
import { KeyCap } from '../ui/KeyCap';
import './NotesStatus.css';

/**
 * Says that no notes are to be seen, and why: one key makes it so, perhaps pressed in another program, and who comes
 * back to the window must not wonder. The line itself is announced: it is the answer to that key.
 */
export function NotesStatus({ curtain, settings }: AppState): ReactElement {
  const say = useWords();
  const curtainHint = useKeyHint('curtain');
  const popUpsHint = useKeyHint('popUps');
  return (
    <div className="notes-status" role="status">
      {curtain === 'drawn' ? (
        <p>
          {say('app.notes-hidden')}{' '}
          <button
            type="button"
            className="chip"
            {...curtainHint.aria}
            onClick={() => {
              tell('toggleCurtain');
            }}
          >
            {say('app.notes-hidden.show')} <KeyCap printed={curtainHint.printed} />
          </button>
        </p>
      ) : (
        settings.density === 'off' && (
          <p>
            {say('app.notes-off')}{' '}
            <button
              type="button"
              className="chip"
              {...popUpsHint.aria}
              onClick={() => {
                tell('togglePopUps');
              }}
            >
              {say('app.notes-off.on')} <KeyCap printed={popUpsHint.printed} />
            </button>
          </p>
        )
      )}
    </div>
  );
}
