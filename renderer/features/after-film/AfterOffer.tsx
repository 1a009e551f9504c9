import { useState, type ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { isFilmOver } from '#shared/watch/film-end';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useKeyHint } from '../../lib/keymap';
import { KeyCap } from '../../ui/KeyCap';
import './AfterFilm.css';

interface AfterOfferProps {
  film: FilmState;
  viewing: ViewingState;
  onOpen: () => void;
}

/** Whether this viewing has come to the end of the story. */
export function isOver({ storyEnd }: FilmState, viewing: ViewingState): boolean {
  const seen = viewing.audience === 'seen';
  return isFilmOver({ seen, frontier: viewing.frontier }, viewing.anchor.position, storyEnd);
}

/** A quiet line when the credits begin. It stands in the window like everything else, and takes no for an answer. */
export function AfterOffer({ film, viewing, onOpen }: AfterOfferProps): ReactElement | null {
  const [declined, setDeclined] = useState(false);
  const hint = useKeyHint('afterFilm');
  const atItsEnd = viewing.anchor.position >= film.storyEnd;
  if (declined || !atItsEnd || !isOver(film, viewing)) return null;
  return (
    <div className="after-offer" role="status">
      <p>
        That was <em>{film.title}</em>. When you like: the ending explained, questions to talk
        about, and what passed you by.
      </p>
      <button type="button" className="button" {...hint.aria} onClick={onOpen}>
        After the film <KeyCap printed={hint.printed} />
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          setDeclined(true);
        }}
      >
        Not now
      </button>
    </div>
  );
}
