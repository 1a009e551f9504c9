import type { ReactElement, ReactNode } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { useKeyHint, withKey } from '../lib/keymap';
import { useWords } from '../lib/words';
import { Lamp } from '../ui/Lamp';
import { PackWords } from '../ui/pack-text';
import './Header.css';

interface HeaderProps {
  film: FilmState;
  search: ReactNode;
  /** The way between the views. */
  tabs: ReactNode;
  /** Set where there is only a column beside the player: the way back to a whole window. */
  onWhole?: (() => void) | undefined;
}

/** The head of the window: which film, the search, and the way between the views. */
export function Header({ film, search, tabs, onWhole }: HeaderProps): ReactElement {
  const say = useWords();
  const companion = useKeyHint('companion');
  return (
    <header className="header">
      <div className="header-film">
        <Lamp />
        <h1>
          <PackWords>{film.title}</PackWords> <span className="header-year">{film.year}</span>
        </h1>
      </div>
      {search}
      {onWhole ? (
        <button
          type="button"
          className="chip header-whole"
          title={withKey(say('app.whole.again'), companion)}
          {...companion.aria}
          onClick={onWhole}
        >
          {say('app.whole')}
        </button>
      ) : (
        tabs
      )}
    </header>
  );
}
