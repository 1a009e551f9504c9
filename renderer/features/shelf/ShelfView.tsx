import type { ReactElement } from 'react';
import { filmSeconds } from '#shared/film-time';
import type { ShelfState, ShelfFilm } from '#shared/shelf/views';
import { ask, tell } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords, Words } from '../../lib/words';
import { NotYet } from '../../ui/NotYet';
import { FilmCard } from './FilmCard';
import './ShelfView.css';

function askForShelf(): Promise<ShelfFilm[]> {
  return ask('getShelf');
}

/** The shelf is the same whoever watches, and however far. */
const ANY_VIEWING = { frontier: filmSeconds(0), audience: 'seen' } as const;

interface ShelfViewProps {
  shelf: ShelfState;
  /** Called when a film has been chosen. */
  onOpen?: () => void;
}

/** The films of this computer: which there are, where one was in them, and what one can do with their packs. */
export function ShelfView({ shelf, onOpen }: ShelfViewProps): ReactElement {
  const say = useWords();
  const { value: films, trouble } = useAnswer('shelf', askForShelf, ANY_VIEWING, shelf.revision);
  if (!films) return <NotYet trouble={trouble} />;
  return (
    <section className="shelf" aria-labelledby="shelf-title">
      <div className="shelf-head">
        <h2 id="shelf-title">{say('shelf.title')}</h2>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            tell('choosePacks');
          }}
        >
          {say('shelf.open-pack')}
        </button>
      </div>
      {shelf.removed && (
        <p className="shelf-removed" role="status">
          <Words id="shelf.removed" values={{ film: <bdi>{shelf.removed.title}</bdi> }} />{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              tell('restorePack');
            }}
          >
            {say('shelf.undo')}
          </button>
        </p>
      )}
      <ul className="shelf-films">
        {films.map((film) => (
          <li key={film.id} data-film={film.id}>
            <FilmCard
              film={film}
              onOpen={() => {
                if (!film.isOpen) tell('openFilm', { id: film.id });
                onOpen?.();
              }}
            />
          </li>
        ))}
      </ul>
      <p className="shelf-hint">
        <Words id="shelf.about" values={{ ending: <code>.filmpack</code> }} />
      </p>
    </section>
  );
}
