import type { ReactElement } from 'react';
import { Scissors, Stamp } from 'lucide-react';
import { useKeyHint, withKey } from '../../lib/keymap';
import type { KeyActions } from '../../lib/keys';

/** What an author's keys do, for a hand on the mouse. */
export function AuthorTools({ actions }: { actions: KeyActions }): ReactElement {
  const stamp = useKeyHint('stamp');
  const cut = useKeyHint('cutScene');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Stamp this moment for your pack"
        title={withKey('Stamp this moment for your pack', stamp)}
        {...stamp.aria}
        onClick={actions.stamp}
      >
        <Stamp aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="A new scene of your pack begins here"
        title={withKey('A new scene of your pack begins here', cut)}
        {...cut.aria}
        onClick={actions.cutScene}
      >
        <Scissors aria-hidden="true" />
      </button>
    </>
  );
}
