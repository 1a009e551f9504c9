import type { ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';
import { AudienceScreen } from '../../ui/AudienceScreen';
import { Timecode } from '../../ui/Timecode';
import { AudienceDisplay } from './AudienceDisplay';
import { Choices } from './Choices';
import { Coming } from './Coming';
import { Controls } from './Controls';
import type { HostViewProps } from './HostView';
import { PausePoints } from './PausePoints';
import { PlanAhead } from './PlanAhead';
import { SessionClock } from './SessionClock';
import { TextField } from './TextField';
import { PackWords } from '../../ui/pack-text';

type PresenterProps = Omit<HostViewProps, 'host'> & { host: HostState };

/** The evening as it runs: what is on, what comes and when, what the audience sees, and large controls. */
export function Presenter({
  film,
  viewing,
  host,
  onOpen,
  onProgramme,
}: PresenterProps): ReactElement {
  const { scene } = viewing.now;
  return (
    <div className="presenter">
      <SessionClock host={host} viewing={viewing} />
      <div className="presenter-lead">
        {host.isAhead && <AheadOfTheRoom host={host} />}
        <section className="presenter-now" aria-label="Now">
          <p className="now-part">
            <PackWords>{scene?.part ?? film.title}</PackWords>
          </p>
          <h2>{scene ? <PackWords>{scene.title}</PackWords> : 'Not watched yet'}</h2>
          {scene?.quiet === true && <p className="host-hint">A quiet scene: leave it alone.</p>}
        </section>
        <Controls host={host} viewing={viewing} />
        <Coming host={host} viewing={viewing} onOpen={onOpen} />
        <PlanAhead host={host} onOpen={onOpen} />
        <details>
          <summary>Pauses, cards and the end of the evening</summary>
          <PausePoints host={host} />
          <Choices choices={host.choices} />
          <div className="host-buttons">
            <button type="button" className="button button-quiet" onClick={onProgramme}>
              A programme to print
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                tell('hostEnd');
              }}
            >
              End the evening
            </button>
          </div>
        </details>
      </div>
      <aside className="presenter-side" aria-label="The audience, and your notes">
        <section aria-labelledby="presenter-preview">
          <h3 id="presenter-preview">The audience sees</h3>
          <div className="presenter-preview" aria-live="off">
            <AudienceScreen view={host.audience} />
            {host.audience.kind === 'quiet' && (
              <p className="presenter-dark">Nothing: only the film</p>
            )}
            {host.audience.kind === 'blank' && <p className="presenter-dark">Blank</p>}
          </div>
        </section>
        <TextField
          label="Notes for yourself"
          value={host.choices.notes}
          longest={10_000}
          lines={6}
          onChange={(notes) => {
            tell('hostChoose', { notes });
          }}
        />
        <AudienceDisplay host={host} />
      </aside>
    </div>
  );
}

/** The film was taken on without the room: what lies between stays closed to it until the host says otherwise. */
function AheadOfTheRoom({ host }: { host: HostState }): ReactElement {
  return (
    <div className="ahead" role="status">
      <p>
        The room has seen the film up to <Timecode at={host.seenUpTo} />. What it shows after that
        stays closed on the audience’s screen.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('hostHasSeen');
        }}
      >
        The room has seen up to here
      </button>
    </div>
  );
}
