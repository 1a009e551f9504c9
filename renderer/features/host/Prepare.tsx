import type { ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';
import { AudienceDisplay } from './AudienceDisplay';
import { Choices } from './Choices';
import type { HostViewProps } from './HostView';
import { PausePoints } from './PausePoints';
import { TextField } from './TextField';
import { PackWords } from '../../ui/pack-text';

type PrepareProps = Omit<HostViewProps, 'host'> & { host: HostState };

/** Before the evening: where to pause and what to ask, what the audience gets, and where it looks. */
export function Prepare({ film, viewing, host, onProgramme }: PrepareProps): ReactElement {
  const { choices } = host;
  return (
    <div className="prepare">
      <header className="prepare-head">
        <h2>
          An evening with <PackWords>{film.title}</PackWords>
        </h2>
        <p>
          You lead from here; your audience has a screen of its own, which shows only what somebody
          may know who is seeing the film for the first time.
        </p>
        {viewing.audience !== 'seen' && (
          <p className="host-hint">
            You said that this is your first time too: what lies ahead stays closed to you here as
            well.
          </p>
        )}
        <div className="host-buttons">
          <button
            type="button"
            className="button host-begin"
            onClick={() => {
              tell('hostBegin');
            }}
          >
            Begin the evening
          </button>
          <button type="button" className="button button-quiet" onClick={onProgramme}>
            A programme to print
          </button>
        </div>
      </header>
      <PausePoints host={host} />
      <AudienceDisplay host={host} />
      <Choices choices={choices} />
      <section aria-labelledby="prepare-words">
        <h3 id="prepare-words">Your own words</h3>
        <TextField
          label="A line on the title card"
          value={choices.welcome}
          longest={400}
          placeholder="Whose evening it is"
          onChange={(welcome) => {
            tell('hostChoose', { welcome });
          }}
        />
        <TextField
          label="Notes for yourself"
          value={choices.notes}
          longest={10_000}
          lines={5}
          placeholder="Nobody else sees them"
          onChange={(notes) => {
            tell('hostChoose', { notes });
          }}
        />
      </section>
    </div>
  );
}
