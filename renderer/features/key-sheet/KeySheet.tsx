import { useEffect, useRef, type ReactElement } from 'react';
import { ACTIONS, GROUPS, isGlobalAction, type ActionId } from '#shared/keys/actions';
import type { Key } from '#shared/keys/key';
import { printKey, sayKey } from '#shared/keys/print-key';
import { useSettings } from '../../lib/app-state';
import { useKeymap } from '../../lib/keymap';
import { PLATFORM } from '../../lib/platform';
import { useWords } from '../../lib/words';
import './KeySheet.css';

interface KeySheetProps {
  onClose: () => void;
  /** Leads to where keys are changed. */
  onChange: () => void;
}

/** All keys of the moment on one sheet, over whatever is open. */
export function KeySheet({ onClose, onChange }: KeySheetProps): ReactElement {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { keymap } = useKeymap();
  const hasGlobal = useSettings()?.globalKeysOn === true;
  useEffect(() => {
    // As a modal dialog it keeps the focus, closes with Escape, and gives the focus back.
    dialog.current?.showModal();
  }, []);
  const everywhere = (id: ActionId): Key | null =>
    hasGlobal && isGlobalAction(id) ? keymap.global[id] : null;
  return (
    <dialog ref={dialog} className="key-sheet" aria-labelledby="key-sheet-title" onClose={onClose}>
      <header>
        <h2 id="key-sheet-title">{say('settings.keys')}</h2>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            dialog.current?.close();
            onChange();
          }}
        >
          {say('keys.change')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {say('keys.close')}
        </button>
      </header>
      <div className="key-sheet-groups">
        {GROUPS.map((group) => (
          <section key={group} aria-label={say(`keys.group.${group}`)}>
            <h3>{say(`keys.group.${group}`)}</h3>
            <dl>
              {ACTIONS.filter((action) => action.group === group).map(({ id }) => (
                <div key={id}>
                  <dt>{say(`keys.action.${id}`)}</dt>
                  <dd>
                    <SpokenKey of={keymap.window[id]} />
                    {everywhere(id) && (
                      <span className="key-sheet-everywhere">
                        {' '}
                        {say('keys.everywhere')} <SpokenKey of={everywhere(id)} />
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

/** A key for the eye, and in words for a screen reader. */
function SpokenKey({ of }: { of: Key | null }): ReactElement {
  const say = useWords();
  if (of === null) return <span className="key-none">{say('settings.keys.none')}</span>;
  return (
    <>
      <kbd aria-hidden="true">{printKey(of, PLATFORM, say)}</kbd>
      <span className="unseen">{sayKey(of, PLATFORM, say)}</span>
    </>
  );
}
