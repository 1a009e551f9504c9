import type { ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { AudienceDisplay } from './AudienceDisplay';
import { Choices } from './Choices';
import type { HostViewProps } from './HostView';
import { PausePoints } from './PausePoints';
import { TextField } from './TextField';
import { PackWords } from '../../ui/pack-text';

type PrepareProps = Omit<HostViewProps, 'host'> & { host: HostState };

/** Before the evening: where to pause and what to ask, what the audience gets, and where it looks. */
export function Prepare({ film, viewing, host, onProgramme }: PrepareProps): ReactElement {
  const say = useWords();
  const { choices } = host;
  return (
    <div className="prepare">
      <header className="prepare-head">
        <h2>
          <Words id="host.prepare" values={{ film: <PackWords>{film.title}</PackWords> }} />
        </h2>
        <p>{say('host.prepare.about')}</p>
        {viewing.audience !== 'seen' && (
          <p className="host-hint">{say('host.prepare.first-time')}</p>
        )}
        <div className="host-buttons">
          <button
            type="button"
            className="button host-begin"
            onClick={() => {
              tell('hostBegin');
            }}
          >
            {say('host.begin')}
          </button>
          <button type="button" className="button button-quiet" onClick={onProgramme}>
            {say('host.programme')}
          </button>
        </div>
      </header>
      <PausePoints host={host} />
      <AudienceDisplay host={host} />
      <Choices choices={choices} />
      <section aria-labelledby="prepare-words">
        <h3 id="prepare-words">{say('host.own-words')}</h3>
        <TextField
          label={say('host.welcome')}
          value={choices.welcome}
          longest={400}
          placeholder={say('host.welcome.example')}
          onChange={(welcome) => {
            tell('hostChoose', { welcome });
          }}
        />
        <TextField
          label={say('host.notes')}
          value={choices.notes}
          longest={10_000}
          lines={5}
          placeholder={say('host.notes.hint')}
          onChange={(notes) => {
            tell('hostChoose', { notes });
          }}
        />
      </section>
    </div>
  );
}
