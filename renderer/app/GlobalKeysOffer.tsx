import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
import { tell } from '../lib/api';
import { useKeymap } from '../lib/keymap';
import { PLATFORM } from '../lib/platform';
import { useWords, Words } from '../lib/words';
import './GlobalKeysOffer.css';

/**
 * Offered once, when a film plays for the first time: from then on the player has the focus, and no key of ours works.
 * Not simply on, because each such key is taken from every other program.
 */
export function GlobalKeysOffer(): ReactElement {
  const say = useWords();
  const { global } = useKeymap().keymap;
  const answer = (globalKeysOn: boolean): void => {
    tell('changeSettings', { globalKeysOn });
  };
  return (
    <section className="keys-offer" aria-label={say('app.keys-offer')}>
      <p>
        <Words
          id="app.keys-offer.about"
          values={{
            play: global.playPause && <kbd>{printKey(global.playPause, PLATFORM, say)}</kbd>,
            curtain: global.curtain && <kbd>{printKey(global.curtain, PLATFORM, say)}</kbd>,
          }}
        />
      </p>
      <button
        type="button"
        className="chip"
        onClick={() => {
          answer(true);
        }}
      >
        {say('app.keys-offer.yes')}
      </button>
      <button
        type="button"
        className="chip"
        onClick={() => {
          answer(false);
        }}
      >
        {say('app.keys-offer.no')}
      </button>
    </section>
  );
}
