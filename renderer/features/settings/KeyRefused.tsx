import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
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
  const { slot, key, refusal } = refused;
  const { holder } = refusal;
  return (
    <div className="key-refused">
      <p id={id} role="alert">
        {refusal.message}
      </p>
      {holder && key && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            changes.put(slot, key, 'swap');
          }}
        >
          {holder.gets
            ? say(`settings.keys.swap.${holder.slot.layer}`, {
                action: say(`keys.action.${holder.slot.action}`),
                key: printKey(holder.gets, PLATFORM),
              })
            : say(`settings.keys.take.${holder.slot.layer}`, {
                action: say(`keys.action.${holder.slot.action}`),
              })}
        </button>
      )}
      <button type="button" className="chip" onClick={changes.leave}>
        {say('settings.keys.leave')}
      </button>
    </div>
  );
}
