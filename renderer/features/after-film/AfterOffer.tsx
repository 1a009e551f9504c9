import { useState, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { FilmState } from '#shared/ipc/state';
import { isFilmOver } from '#shared/watch/film-end';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useFilmSecond } from '../../lib/film-clock';
import { useKeyHint } from '../../lib/keymap';
import { useWords, Words } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { PackWords } from '../../ui/pack-text';
import './AfterFilm.css';

interface AfterOfferProps {
  film: FilmState;
  viewing: ViewingState;
  onOpen: () => void;
}

/** The film second, as far as it tells whether the credits are on: draws anew when they begin, and at no other second. */
function useCoarseSecond({ storyEnd }: FilmState, { anchor, timeline }: ViewingState): FilmSeconds {
  return useFilmSecond(anchor, timeline.runtime, storyEnd);
}

/** Whether this viewing has come to the end of the story. */
export function useIsOver(film: FilmState, viewing: ViewingState): boolean {
  const { audience, frontier } = viewing;
  const second = useCoarseSecond(film, viewing);
  return isFilmOver({ seen: audience === 'seen', frontier }, second, film.storyEnd);
}

/** A quiet line when the credits begin. It stands in the window like everything else, and takes no for an answer. */
export function AfterOffer({ film, viewing, onOpen }: AfterOfferProps): ReactElement | null {
  const say = useWords();
  const [declined, setDeclined] = useState(false);
  const hint = useKeyHint('afterFilm');
  const isOver = useIsOver(film, viewing);
  const atCredits = useCoarseSecond(film, viewing) >= film.storyEnd;
  if (declined || !atCredits || !isOver) return null;
  return (
    <div className="after-offer" role="status">
      <p>
        <Words
          id="after.offer"
          values={{
            film: (
              <em>
                <PackWords>{film.title}</PackWords>
              </em>
            ),
          }}
        />
      </p>
      <button type="button" className="button" {...hint.aria} onClick={onOpen}>
        {say('after.title')} <KeyCap printed={hint.printed} />
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          setDeclined(true);
        }}
      >
        {say('after.offer.no')}
      </button>
    </div>
  );
}
