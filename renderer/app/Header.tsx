import type { ReactElement, ReactNode } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { Lamp } from '../ui/Lamp';

export type ViewName = 'watch' | 'search' | 'entry' | 'held-back' | 'settings';

interface HeaderProps {
  film: FilmState;
  view: ViewName;
  heldCount: number;
  onView: (view: ViewName) => void;
  search: ReactNode;
}

/** The head of the window: which film, the search, and the way between the views. */
export function Header({ film, view, heldCount, onView, search }: HeaderProps): ReactElement {
  const tab = (name: ViewName, label: string, count?: number): ReactElement => (
    <button
      type="button"
      className="tab"
      aria-current={view === name ? 'page' : undefined}
      onClick={() => {
        onView(name);
      }}
    >
      {label}
      {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
    </button>
  );
  return (
    <header className="header">
      <div className="header-film">
        <Lamp />
        <h1>
          {film.title} <span className="header-year">{film.year}</span>
        </h1>
      </div>
      {search}
      <nav aria-label="Views">
        {tab('watch', 'Film')}
        {tab('held-back', 'Held back', heldCount)}
        {tab('settings', 'Settings')}
      </nav>
    </header>
  );
}
