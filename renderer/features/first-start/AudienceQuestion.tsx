import type { ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { tell } from '../../lib/api';
import { Horizon } from '../../ui/Horizon';
import { Lamp } from '../../ui/Lamp';
import { PackWords } from '../../ui/pack-text';
import './AudienceQuestion.css';

/** Asked once for each film: everything else depends on it. */
export function AudienceQuestion({ film }: { film: FilmState }): ReactElement {
  return (
    <main className="audience">
      <Horizon />
      <div className="first-words">
        <p className="audience-mark">
          <Lamp /> Footlight
        </p>
        <h1>
          Have you seen{' '}
          <em>
            <PackWords>{film.title}</PackWords>
          </em>{' '}
          before?
        </h1>
        <div className="audience-answers">
          <button
            type="button"
            className="answer"
            onClick={() => {
              tell('setAudience', { audience: 'first' });
            }}
          >
            <strong>No, this is my first time</strong>
            <span>Nothing that the film has not shown you yet will appear anywhere.</span>
          </button>
          <button
            type="button"
            className="answer"
            onClick={() => {
              tell('setAudience', { audience: 'seen' });
            }}
          >
            <strong>Yes, I have seen it</strong>
            <span>Everything is open from the start, the ending too.</span>
          </button>
        </div>
        <p className="audience-later">You can change your answer in the settings at any time.</p>
      </div>
    </main>
  );
}
