import type { ReactElement } from 'react';
import type { IncomingView, ShelfState } from '#shared/shelf/views';
import { tell } from '../../lib/api';
import { inTongue } from '../../lib/error-words';
import { useWords, Words } from '../../lib/words';
import './ShelfView.css';

type Asking = Extract<IncomingView, { stage: 'asks' }>;
type Done = Extract<IncomingView, { stage: 'done' }>;

/** What becomes of a pack that has come: over whatever view is open, and in the way of none. */
export function Incoming({ shelf }: { shelf: ShelfState }): ReactElement | null {
  const say = useWords();
  const { incoming, waiting } = shelf;
  if (!incoming) return null;
  return (
    <section className="incoming" aria-labelledby="incoming-title" data-stage={incoming.stage}>
      <Stage incoming={incoming} />
      {waiting > 0 && <p>{say('shelf.waiting', { count: waiting })}</p>}
    </section>
  );
}

function Stage({ incoming }: { incoming: IncomingView }): ReactElement {
  const say = useWords();
  switch (incoming.stage) {
    case 'reading':
      return (
        <>
          <h2 id="incoming-title">{say('shelf.reading', { file: incoming.file })}</h2>
          <progress aria-labelledby="incoming-title" value={incoming.part} max={1} />
        </>
      );
    case 'asks':
      return <Question {...incoming} />;
    case 'done':
      return <Outcome {...incoming} />;
    case 'refused': {
      const { message, where, remedy } = inTongue(incoming.error, say);
      return (
        <div role="alert">
          <h2 id="incoming-title">{say('shelf.refused', { file: incoming.file })}</h2>
          <p>{message}</p>
          {where !== undefined && (
            <p>
              <Words id="shelf.refused.where" values={{ where: <code>{where}</code> }} />
            </p>
          )}
          {remedy !== undefined && <p>{remedy}</p>}
          <p>{say('shelf.refused.unchanged')}</p>
          <Buttons />
        </div>
      );
    }
  }
}

function Question({ change, title, year, version, present }: Asking): ReactElement {
  const say = useWords();
  return (
    <div role="alertdialog" aria-labelledby="incoming-title" aria-describedby="incoming-question">
      <h2 id="incoming-title">
        <Words
          id="shelf.asks.film"
          values={{ question: say(`shelf.asks.${change}`), title: <bdi>{title}</bdi>, year }}
        />
      </h2>
      <p id="incoming-question">
        <Words
          id={change === 'other-film' ? 'shelf.asks.versions-of-other' : 'shelf.asks.versions'}
          values={{
            present: present.version,
            title: <bdi>{present.title}</bdi>,
            year: present.year,
            version,
          }}
        />
      </p>
      <div className="incoming-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            tell('answerIncoming', { replace: false });
          }}
        >
          {say('shelf.asks.keep')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            tell('answerIncoming', { replace: true });
          }}
        >
          {say('shelf.asks.replace')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ id, title, year, version, change, isOpen }: Done): ReactElement {
  const say = useWords();
  return (
    <div role="status">
      <h2 id="incoming-title">
        <Words id={`shelf.done.${change}`} values={{ title: <bdi>{title}</bdi>, year, version }} />
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
            {say('shelf.done.open')}
          </button>
        )}
      </Buttons>
    </div>
  );
}

function Buttons({ children }: { children?: ReactElement | false }): ReactElement {
  const say = useWords();
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
        {say('shelf.close')}
      </button>
    </div>
  );
}
