import { useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { ViewingSummary } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { useWording, useWords, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import './ViewingsView.css';

interface ViewingsViewProps {
  viewing: ViewingState;
  viewings: readonly ViewingSummary[];
  /** Called when another viewing goes on from now on. */
  onSwitch: () => void;
}

/** Every time that the film was watched: to go on with one, to begin another, to forget one. */
export function ViewingsView({ viewing, viewings, onSwitch }: ViewingsViewProps): ReactElement {
  const say = useWords();
  const [forgotten, setForgotten] = useState<number>();
  const begin = (from: 'start' | 'here', newcomer: boolean): void => {
    tell('beginViewing', { from, newcomer });
    onSwitch();
  };
  return (
    <section className="viewings" aria-labelledby="viewings-title">
      <h2 id="viewings-title">{say('viewings.title')}</h2>
      <div className="viewings-begin">
        <button
          type="button"
          className="button"
          onClick={() => {
            begin('start', false);
          }}
        >
          {say('viewings.again')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            begin('here', false);
          }}
        >
          <Words
            id="viewings.again-from-here"
            values={{ at: <Timecode at={viewing.anchor.position} /> }}
          />
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            begin('start', true);
          }}
        >
          {say('viewings.newcomer')}
        </button>
      </div>
      <p className="viewings-hint">{say('viewings.about')}</p>
      {forgotten !== undefined && (
        <p className="viewings-forgotten" role="status">
          {say('viewings.forgotten', { number: forgotten })}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              tell('recallViewing');
              setForgotten(undefined);
            }}
          >
            {say('viewings.undo')}
          </button>
        </p>
      )}
      <ol className="viewing-list">
        {viewings.map((each) => (
          <li key={each.number} data-viewing={each.number}>
            <Viewing viewing={each} onSwitch={onSwitch} onForget={setForgotten} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Viewing({
  viewing,
  onSwitch,
  onForget,
}: {
  viewing: ViewingSummary;
  onSwitch: () => void;
  onForget: (number: number) => void;
}): ReactElement {
  const { number, begunAt, audience, position, frontier, shown, isCurrent } = viewing;
  const { say, moment } = useWording();
  return (
    <>
      <div className="viewing-words">
        <h3>
          {begunAt === null
            ? say('viewings.name', { number })
            : say('viewings.name-on-day', { number, day: moment(new Date(begunAt)) })}
        </h3>
        <p>
          {say(audience === 'seen' ? 'viewings.seen' : 'viewings.first', {
            position: formatFilmTime(position),
            frontier: formatFilmTime(frontier),
            count: shown,
          })}
        </p>
      </div>
      {isCurrent ? (
        <p className="viewing-current">{say('viewings.current')}</p>
      ) : (
        <div className="viewing-buttons">
          <button
            type="button"
            className="button button-quiet"
            aria-label={say('viewings.go-on-with', { number })}
            onClick={() => {
              tell('resumeViewing', { number });
              onSwitch();
            }}
          >
            {say('viewings.go-on')}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-label={say('viewings.forget-it', { number })}
            onClick={() => {
              tell('forgetViewing', { number });
              onForget(number);
            }}
          >
            {say('viewings.forget')}
          </button>
        </div>
      )}
    </>
  );
}
