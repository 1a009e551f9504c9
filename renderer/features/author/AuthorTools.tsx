import type { ReactElement } from 'react';
import { Scissors, Stamp } from 'lucide-react';
import { useKeyHint, withKey } from '../../lib/keymap';
import type { KeyActions } from '../../lib/keys';
import { useWords } from '../../lib/words';

/** What an author's keys do, for a hand on the mouse. */
export function AuthorTools({ actions }: { actions: KeyActions }): ReactElement {
  const say = useWords();
  const stamp = useKeyHint('stamp');
  const cut = useKeyHint('cutScene');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={say('keys.action.stamp')}
        title={withKey(say('keys.action.stamp'), stamp)}
        {...stamp.aria}
        onClick={actions.stamp}
      >
        <Stamp aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('keys.action.cutScene')}
        title={withKey(say('keys.action.cutScene'), cut)}
        {...cut.aria}
        onClick={actions.cutScene}
      >
        <Scissors aria-hidden="true" />
      </button>
    </>
  );
}
