import type { ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import type { TimelineView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { Horizon } from '../../ui/Horizon';
import { Lamp } from '../../ui/Lamp';
import { PackWords } from '../../ui/pack-text';
import './AudienceQuestion.css';

/** Asked once for each film: everything else depends on it. */
export function AudienceQuestion({
  film,
  opening,
}: {
  film: FilmState;
  /** The first part of the film, of which nobody has to be spared anything. */
  opening: TimelineView['parts'][number] | undefined;
}): ReactElement {
  const say = useWords();
  return (
    <main className="audience" tabIndex={-1}>
      <Horizon accent={opening?.accent} scenery={opening?.scenery ?? undefined} />
      <div className="first-words">
        <p className="audience-mark">
          <Lamp /> Footlight
        </p>
        <h1>
          <Words
            id="first-start.question"
            values={{
              film: () => (
                <em>
                  <PackWords>{film.title}</PackWords>
                </em>
              ),
            }}
          />
        </h1>
        <div className="audience-answers">
          <button
            type="button"
            className="answer"
            onClick={() => {
              tell('setAudience', { audience: 'first' });
            }}
          >
            <strong>{say('first-start.first')}</strong>
            <span>{say('first-start.first.then')}</span>
          </button>
          <button
            type="button"
            className="answer"
            onClick={() => {
              tell('setAudience', { audience: 'seen' });
            }}
          >
            <strong>{say('first-start.seen')}</strong>
            <span>{say('first-start.seen.then')}</span>
          </button>
        </div>
        <p className="audience-later">{say('first-start.later')}</p>
      </div>
    </main>
  );
}
