import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
import { refusalWords } from '../../lib/key-words';
import { PLATFORM } from '../../lib/platform';
import { useWords } from '../../lib/words';
import type { KeyChanges, Refused } from './use-key-changes';

interface KeyRefusedProps {
  id: string;
  refused: Refused;
  changes: KeyChanges;
}

/** Why a key cannot be had, beside the place that wanted it, and what can be done about it. */
export function KeyRefused({ id, refused, changes }: KeyRefusedProps): ReactElement {
  const say = useWords();
  const { slot, refusal } = refused;
  return (
    <div className="key-refused">
      <p id={id} role="alert">
        {typeof refusal === 'string' ? refusal : refusalWords(refusal, PLATFORM, say)}
      </p>
      {typeof refusal === 'object' && refusal.why === 'taken' && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            changes.put(slot, refusal.key, 'swap');
          }}
        >
          {refusal.gets
            ? say(`settings.keys.swap.${refusal.holder.layer}`, {
                action: say(`keys.action.${refusal.holder.action}`),
                key: printKey(refusal.gets, PLATFORM, say),
              })
            : say(`settings.keys.take.${refusal.holder.layer}`, {
                action: say(`keys.action.${refusal.holder.action}`),
              })}
        </button>
      )}
      <button type="button" className="chip" onClick={changes.leave}>
        {say('settings.keys.leave')}
      </button>
    </div>
  );
}
