import type { ReactElement } from 'react';
import type { AskedChange, IncomingView, ShelfState } from '#shared/shelf/views';
import { tell } from '../../lib/api';
import './ShelfView.css';

type Asking = Extract<IncomingView, { stage: 'asks' }>;
type Done = Extract<IncomingView, { stage: 'done' }>;

/** What becomes of a pack that has come: over whatever view is open, and in the way of none. */
export function Incoming({ shelf }: { shelf: ShelfState }): ReactElement | null {
  const { incoming, waiting } = shelf;
  if (!incoming) return null;
  return (
    <section className="incoming" aria-labelledby="incoming-title" data-stage={incoming.stage}>
      <Stage incoming={incoming} />
      {waiting > 0 && (
        <p>
          {waiting} more {waiting === 1 ? 'pack waits' : 'packs wait'}.
        </p>
      )}
    </section>
  );
}

function Stage({ incoming }: { incoming: IncomingView }): ReactElement {
  switch (incoming.stage) {
    case 'reading':
      return (
        <>
          <h2 id="incoming-title">Reading {incoming.file}</h2>
          <progress aria-labelledby="incoming-title" value={incoming.part} max={1} />
        </>
      );
    case 'asks':
      return <Question {...incoming} />;
    case 'done':
      return <Outcome {...incoming} />;
    case 'refused': {
      const { message, where, remedy } = incoming.error;
      return (
        <div role="alert">
          <h2 id="incoming-title">{incoming.file} was not taken in</h2>
          <p>{message}</p>
          {where !== undefined && (
            <p>
              Where: <code>{where}</code>
            </p>
          )}
          {remedy !== undefined && <p>{remedy}</p>}
          <p>Nothing has changed.</p>
          <Buttons />
        </div>
      );
    }
  }
}

function Question({ change, title, year, version, present }: Asking): ReactElement {
  return (
    <div role="alertdialog" aria-labelledby="incoming-title" aria-describedby="incoming-question">
      <h2 id="incoming-title">
        {QUESTIONS[change]} (<bdi>{title}</bdi>, {year})
      </h2>
      <p id="incoming-question">
        You have version {present.version}
        {change === 'other-film' && (
          <>
            {' '}
            of <bdi>{present.title}</bdi>, {present.year}
          </>
        )}
        . The file holds version {version}. Your notes and viewings stay either way.
      </p>
      <div className="incoming-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            tell('answerIncoming', { replace: false });
          }}
        >
          Keep what is there
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            tell('answerIncoming', { replace: true });
          }}
        >
          Replace it
        </button>
      </div>
    </div>
  );
}

const QUESTIONS: Readonly<Record<AskedChange, string>> = {
  downgrade: 'Go back to an older version?',
  'same-version': 'Replace it by another pack of the same version?',
  'over-bundled': 'Replace the pack that came with Footlight?',
  'other-film': 'Replace the pack of another film that has the same name?',
};

function Outcome({ id, title, year, version, change, isOpen }: Done): ReactElement {
  const words = {
    new: 'is on your shelf',
    replaced: `is version ${version} now`,
    identical: 'is here already, just as it is in the file',
  }[change];
  return (
    <div role="status">
      <h2 id="incoming-title">
        <bdi>{title}</bdi>, {year}, {words}
      </h2>
      <Buttons>
        {!isOpen && (
          <button
            type="button"
            className="button"
            onClick={() => {
              tell('openFilm', { id });
              tell('dismissIncoming');
            }}
          >
            Open it now
          </button>
        )}
      </Buttons>
    </div>
  );
}

function Buttons({ children }: { children?: ReactElement | false }): ReactElement {
  return (
    <div className="incoming-buttons">
      {children}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          tell('dismissIncoming');
        }}
      >
        Close
      </button>
    </div>
  );
}
