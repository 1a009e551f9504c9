import { useState, type ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { parseFilmTime } from '#shared/film-time';
import type { HostState } from '#shared/host/views';
import { ask, tell } from '../../lib/api';
import { Timecode } from '../../ui/Timecode';
import { PausePointEditor } from './PausePointEditor';

interface PausePointsProps {
  host: HostState;
}

/** The points at which the film stops by itself: those of the pack to begin with, then as the host wants them. */
export function PausePoints({ host }: PausePointsProps): ReactElement {
  const [trouble, setTrouble] = useState<string>();
  const [time, setTime] = useState('');
  const attempt = (request: Promise<unknown>): void => {
    request.then(
      () => {
        setTrouble(undefined);
      },
      (error: unknown) => {
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const add = (): void => {
    const at = parseFilmTime(time);
    if (at === undefined) {
      setTrouble(`“${time}” is no moment of the film. Write it as 1:05:30, or in seconds.`);
      return;
    }
    setTime('');
    attempt(ask('hostSetPoint', { at, questions: [], words: '' }));
  };
  return (
    <section aria-labelledby="host-points">
      <h3 id="host-points">Where the film stops</h3>
      <p className="host-hint">
        Footlight’s own clock stops here and the audience sees the questions. Stop the film in the
        player too. Three or four pauses are as many as an evening can bear.
      </p>
      {trouble !== undefined && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {host.points.length === 0 && <p className="empty">No pause: the film runs through.</p>}
      <ol className="pause-points">
        {host.points.map((point) => (
          <PausePointEditor
            key={point.at}
            point={point}
            questions={host.questions}
            onTrouble={setTrouble}
            onChange={(changed) => {
              attempt(ask('hostSetPoint', { ...changed, from: point.at }));
            }}
            onRemove={() => {
              tell('hostRemovePoint', { at: point.at });
            }}
          />
        ))}
      </ol>
      <form
        className="pause-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label htmlFor="pause-add-time">Another one at</label>
        <input
          id="pause-add-time"
          type="text"
          className="field pause-time"
          placeholder="h:mm:ss"
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
          }}
        />
        <button type="submit" className="chip">
          <Plus aria-hidden="true" /> Add
        </button>
      </form>
      {host.proposals.length > 0 && (
        <details>
          <summary>
            What the pack proposes <span className="tab-count">{host.proposals.length}</span>
          </summary>
          <ul className="pause-proposals">
            {host.proposals.map(({ at, questions, words }) => (
              <li key={at}>
                <button
                  type="button"
                  onClick={() => {
                    const ids = questions.map(({ id }) => id);
                    attempt(ask('hostSetPoint', { at, questions: ids, words }));
                  }}
                >
                  <Timecode at={at} />
                  <span>
                    {questions.map(({ title }) => title).join(' · ') || 'The end of a scene'}
                  </span>
                  <Plus aria-label="Add" />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
