import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
import { tell } from '../lib/api';
import { useKeymap } from '../lib/keymap';
import { PLATFORM } from '../lib/platform';
import './GlobalKeysOffer.css';

/**
 * Offered once, when a film plays for the first time: from then on the player has the focus, and no key of ours works.
 * Not simply on, because each such key is taken from every other program.
 */
export function GlobalKeysOffer(): ReactElement {
  const { global } = useKeymap().keymap;
  const answer = (globalKeysOn: boolean): void => {
    tell('changeSettings', { globalKeysOn });
  };
  return (
    <section className="keys-offer" aria-label="Keys while the player has the focus">
      <p>
        While you are in the player, these keys can work here all the same:{' '}
        {(['playPause', 'curtain'] as const).map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            {global[id] && <kbd>{printKey(global[id], PLATFORM)}</kbd>}{' '}
            {id === 'playPause' ? 'plays and pauses' : 'hides every note'}
          </span>
        ))}
        . Other programs do not get them then.
      </p>
      <button
        type="button"
        className="chip"
        onClick={() => {
          answer(true);
        }}
      >
        Turn these keys on
      </button>
      <button
        type="button"
        className="chip"
        onClick={() => {
          answer(false);
        }}
      >
        No, thank you
      </button>
    </section>
  );
}
