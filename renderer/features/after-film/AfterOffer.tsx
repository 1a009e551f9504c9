import { useState, type ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useFilmSecond } from '../../lib/film-clock';
import { useKeyHint } from '../../lib/keymap';
import { KeyCap } from '../../ui/KeyCap';
import './AfterFilm.css';

interface AfterOfferProps {
  film: FilmState;
  viewing: ViewingState;
  onOpen: () => void;
}

/** Whether the film is at its credits; draws anew when they begin, and at no other second. */
function useAtCredits({ storyEnd }: FilmState, { anchor, timeline }: ViewingState): boolean {
  return useFilmSecond(anchor, timeline.runtime, storyEnd) >= storyEnd;
}

/** Whether this viewing has come to the end of the story. */
export function useIsOver(film: FilmState, viewing: ViewingState): boolean {
  const atCredits = useAtCredits(film, viewing);
  return viewing.frontier >= film.storyEnd || (viewing.audience === 'seen' && atCredits);
}

/** A quiet line when the credits begin. It stands in the window like everything else, and takes no for an answer. */
export function AfterOffer({ film, viewing, onOpen }: AfterOfferProps): ReactElement | null {
  const [declined, setDeclined] = useState(false);
  const hint = useKeyHint('afterFilm');
  const isOver = useIsOver(film, viewing);
  const atCredits = useAtCredits(film, viewing);
  if (declined || !atCredits || !isOver) return null;
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
