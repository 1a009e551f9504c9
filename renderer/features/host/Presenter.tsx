import type { ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
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
  const say = useWords();
  const { scene } = viewing.now;
  return (
    <div className="presenter">
      <SessionClock host={host} viewing={viewing} />
      <div className="presenter-lead">
        {host.isAhead && <AheadOfTheRoom host={host} />}
        <section className="presenter-now" aria-label={say('host.now')}>
          <p className="now-part">
            <PackWords>{scene?.part ?? film.title}</PackWords>
          </p>
          <h2>{scene ? <PackWords>{scene.title}</PackWords> : say('host.now.closed')}</h2>
          {scene?.quiet === true && <p className="host-hint">{say('host.now.quiet')}</p>}
        </section>
        <Controls host={host} viewing={viewing} />
        <Coming host={host} viewing={viewing} onOpen={onOpen} />
        <PlanAhead host={host} onOpen={onOpen} />
        <details>
          <summary>{say('host.further')}</summary>
          <PausePoints host={host} />
          <Choices choices={host.choices} />
          <div className="host-buttons">
            <button type="button" className="button button-quiet" onClick={onProgramme}>
              {say('host.programme')}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                tell('hostEnd');
              }}
            >
              {say('host.end')}
            </button>
          </div>
        </details>
      </div>
      <aside className="presenter-side" aria-label={say('host.side')}>
        <section aria-labelledby="presenter-preview">
          <h3 id="presenter-preview">{say('host.preview')}</h3>
          <div className="presenter-preview" aria-live="off">
            <AudienceScreen view={host.audience} />
            {host.audience.kind === 'quiet' && (
              <p className="presenter-dark">{say('host.preview.nothing')}</p>
            )}
            {host.audience.kind === 'blank' && (
              <p className="presenter-dark">{say('host.preview.blank')}</p>
            )}
          </div>
        </section>
        <TextField
          label={say('host.notes')}
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
  const say = useWords();
  return (
    <div className="ahead" role="status">
      <p>
        <Words id="host.ahead" values={{ at: <Timecode at={host.seenUpTo} /> }} />
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          tell('hostHasSeen');
        }}
      >
        {say('host.ahead.seen')}
      </button>
    </div>
  );
}
