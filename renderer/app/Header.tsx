import type { ReactElement, ReactNode } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { useKeyHint, withKey } from '../lib/keymap';
import { Lamp } from '../ui/Lamp';
import { PackWords } from '../ui/pack-text';
import type { ViewName } from './route';

/** The views that the head of the window leads to. */
type TabName =
  | 'watch'
  | 'shelf'
  | 'library'
  | 'held-back'
  | 'notes'
  | 'viewings'
  | 'after'
  | 'author'
  | 'host'
  | 'settings';

interface HeaderProps {
  film: FilmState;
  view: ViewName;
  heldCount: number;
  /** The film has come to its end: there is something for afterwards. */
  isOver: boolean;
  /** How many moments of a draft wait for a line; undefined while nobody writes a pack. */
  waiting: number | undefined;
  onView: (view: TabName) => void;
  search: ReactNode;
  /** Set where there is only a column beside the player: the way back to a whole window. */
  onWhole?: (() => void) | undefined;
}

/** The head of the window: which film, the search, and the way between the views. */
export function Header({
  film,
  view,
  heldCount,
  isOver,
  waiting,
  onView,
  search,
  onWhole,
}: HeaderProps): ReactElement {
  const companion = useKeyHint('companion');
  const hints = {
    watch: useKeyHint('watch'),
    shelf: useKeyHint('shelf'),
    library: useKeyHint('library'),
    'held-back': useKeyHint('heldBack'),
    notes: useKeyHint('notes'),
    viewings: useKeyHint('viewings'),
    after: useKeyHint('afterFilm'),
    author: useKeyHint('author'),
    host: useKeyHint('host'),
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
          <PackWords>{film.title}</PackWords> <span className="header-year">{film.year}</span>
        </h1>
      </div>
      {onWhole && (
        <button
          type="button"
          className="chip header-whole"
          title={withKey('Be a window again', companion)}
          {...companion.aria}
          onClick={onWhole}
        >
          Whole window
        </button>
      )}
      {search}
      <nav aria-label="Views">
        {tab('watch', 'Film')}
        {tab('library', 'Read')}
        {tab('held-back', 'Held back', heldCount)}
        {tab('notes', 'Notes')}
        {tab('viewings', 'Viewings')}
        {isOver && tab('after', 'After the film')}
        {waiting !== undefined && tab('author', 'Your pack', waiting)}
        {tab('host', 'Host')}
        {tab('shelf', 'Shelf')}
        {tab('settings', 'Settings')}
      </nav>
    </header>
  );
}

/** A page that is read is part of what there is to read, and so on. */
function isIn(view: ViewName, tab: TabName): boolean {
  if (view === 'entry' || view === 'read') return tab === 'library';
  if (view === 'author-film') return tab === 'author';
  return view === tab || (tab === 'host' && view === 'programme');
}
