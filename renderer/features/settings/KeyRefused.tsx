import type { ReactElement } from 'react';
import { inWords } from '#shared/keys/keymap';
import { printKey } from '#shared/keys/print-key';
import { PLATFORM } from '../../lib/platform';
import type { KeyChanges, Refused } from './use-key-changes';

interface KeyRefusedProps {
  id: string;
  refused: Refused;
  changes: KeyChanges;
}

/** Why a key cannot be had, beside the place that wanted it, and what can be done about it. */
export function KeyRefused({ id, refused, changes }: KeyRefusedProps): ReactElement {
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
            ? `Swap the two: ${inWords(holder.slot)} gets ${printKey(holder.gets, PLATFORM)}`
            : `Take it: ${inWords(holder.slot)} has no key then`}
        </button>
      )}
      <button type="button" className="chip" onClick={changes.leave}>
        Leave it as it was
      </button>
    </div>
  );
}
