import { useState, type ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { parseFilmTime } from '#shared/film-time';
import type { HostState } from '#shared/host/views';
import { ask, tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { PausePointEditor } from './PausePointEditor';

interface PausePointsProps {
  host: HostState;
}

/** The points at which the film stops by itself: those of the pack to begin with, then as the host wants them. */
export function PausePoints({ host }: PausePointsProps): ReactElement {
  const say = useWords();
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
      setTrouble(say('host.points.no-moment', { written: time }));
      return;
    }
    setTime('');
    attempt(ask('hostSetPoint', { at, questions: [], words: '' }));
  };
  return (
    <section aria-labelledby="host-points">
      <h3 id="host-points">{say('host.points')}</h3>
      <p className="host-hint">{say('host.points.about')}</p>
      {trouble !== undefined && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {host.points.length === 0 && <p className="empty">{say('host.points.none')}</p>}
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
        <label htmlFor="pause-add-time">{say('host.points.another')}</label>
        <input
          id="pause-add-time"
          type="text"
          className="field pause-time"
          placeholder={say('host.points.form')}
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
          }}
        />
        <button type="submit" className="chip">
          <Plus aria-hidden="true" /> {say('host.points.add')}
        </button>
      </form>
      {host.proposals.length > 0 && (
        <details>
          <summary>
            {say('host.points.proposals')}{' '}
            <span className="tab-count">{host.proposals.length}</span>
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
                    {questions.map(({ title }) => title).join(' · ') ||
                      say('host.points.scene-end')}
                  </span>
                  <Plus aria-label={say('host.points.add')} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
