import type { ReactElement } from 'react';
import { printKey } from '#shared/keys/print-key';
import type { Settings } from '#shared/settings';
import { useKeymap } from '../lib/keymap';
import { PLATFORM } from '../lib/platform';
import { useWords, Words } from '../lib/words';

/** Shows where and how notes will come, when something about that was chosen. */
export function Sample({ settings }: { settings: Settings }): ReactElement {
  const say = useWords();
  const { global } = useKeymap().keymap;
  const key = settings.globalKeysOn === true ? global.curtain : null;
  return (
    <div className="pop-ups">
      <article className="pop-up float-sample">
        <h2>{say('app.sample')}</h2>
        <p>
          {key === null ? (
            say('app.sample.no-key')
          ) : (
            <Words
              id="app.sample.key"
              values={{ key: <kbd>{printKey(key, PLATFORM, say)}</kbd> }}
            />
          )}
        </p>
      </article>
    </div>
  );
}
