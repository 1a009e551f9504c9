import { useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { ViewingSummary } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
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
  const [forgotten, setForgotten] = useState<number>();
  const begin = (from: 'start' | 'here', newcomer: boolean): void => {
    tell('beginViewing', { from, newcomer });
    onSwitch();
  };
  return (
    <section className="viewings" aria-labelledby="viewings-title">
      <h2 id="viewings-title">Your viewings</h2>
      <div className="viewings-begin">
        <button
          type="button"
          className="button"
          onClick={() => {
            begin('start', false);
          }}
        >
          Watch again from the start
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            begin('here', false);
          }}
        >
          Watch again from here, <Timecode at={viewing.anchor.position} />
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            begin('start', true);
          }}
        >
          Watch with somebody new to it
        </button>
      </div>
      <p className="viewings-hint">
        In a new viewing every note may pop up again. With somebody new, everything that the film
        has not shown yet is hidden again.
      </p>
      {forgotten !== undefined && (
        <p className="viewings-forgotten" role="status">
          Viewing {forgotten} is forgotten.{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              tell('recallViewing');
              setForgotten(undefined);
            }}
          >
            Undo
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
  const name = `Viewing ${String(number)}`;
  return (
    <>
      <div className="viewing-words">
        <h3>
          {name}
          {begunAt !== null && `, ${dayWords(begunAt)}`}
        </h3>
        <p>
          {audience === 'seen' ? 'Seen before. ' : 'First time. '}
          At {formatFilmTime(position)}
          {audience === 'seen' ? '' : `, watched up to ${formatFilmTime(frontier)}`}. {shown}{' '}
          {shown === 1 ? 'note' : 'notes'} popped up.
        </p>
      </div>
      {isCurrent ? (
        <p className="viewing-current">Goes on now</p>
      ) : (
        <div className="viewing-buttons">
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Go on with ${name}`}
            onClick={() => {
              tell('resumeViewing', { number });
              onSwitch();
            }}
          >
            Go on
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Forget ${name}`}
            onClick={() => {
              tell('forgetViewing', { number });
              onForget(number);
            }}
          >
            Forget
          </button>
        </div>
      )}
    </>
  );
}

/** `9 December 2016, 20:15`, by the viewer's own clock. */
function dayWords(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
