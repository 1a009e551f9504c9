import type { ReactElement, ReactNode } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { useKeyHint, withKey } from '../lib/keymap';
import { Lamp } from '../ui/Lamp';
import type { ViewName } from './route';

/** The views that the head of the window leads to. */
type TabName = 'watch' | 'library' | 'held-back' | 'viewings' | 'settings';

interface HeaderProps {
  film: FilmState;
  view: ViewName;
  heldCount: number;
  onView: (view: TabName) => void;
  search: ReactNode;
}

/** The head of the window: which film, the search, and the way between the views. */
export function Header({ film, view, heldCount, onView, search }: HeaderProps): ReactElement {
  const hints = {
    watch: useKeyHint('watch'),
    library: useKeyHint('library'),
    'held-back': useKeyHint('heldBack'),
    viewings: useKeyHint('viewings'),
    settings: useKeyHint('settings'),
  };
  const tab = (name: TabName, label: string, count?: number): ReactElement => (
    <button
      type="button"
      className="tab"
      title={withKey(label, hints[name])}
      {...hints[name].aria}
      aria-current={isIn(view, name) ? 'page' : undefined}
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
        {tab('library', 'Read')}
        {tab('held-back', 'Held back', heldCount)}
        {tab('viewings', 'Viewings')}
        {tab('settings', 'Settings')}
      </nav>
    </header>
  );
}

/** A page that is read is part of what there is to read. */
function isIn(view: ViewName, tab: TabName): boolean {
  return view === tab || (tab === 'library' && (view === 'entry' || view === 'read'));
}
