import type { ReactElement } from 'react';
import {
  BookOpen,
  Clapperboard,
  EyeOff,
  History,
  LibraryBig,
  NotebookPen,
  PencilLine,
  Presentation,
  Settings,
  Sunrise,
  type LucideIcon,
} from 'lucide-react';
import { useKeyHint, withKey } from '../lib/keymap';
import { useWords } from '../lib/words';
import type { ViewName } from './route';
import './Tabs.css';

/** The views that the head of the window leads to. */
export type TabName =
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

interface TabsProps {
  view: ViewName;
  heldCount: number;
  /** The film has come to its end: there is something for afterwards. */
  isOver: boolean;
  /** How many moments of a draft wait for a line; undefined while nobody writes a pack. */
  waiting: number | undefined;
  onView: (view: TabName) => void;
}

/** The way between the views: what is wanted beside a film in words, all else as signs with a name. */
export function Tabs({ view, heldCount, isOver, waiting, onView }: TabsProps): ReactElement {
  const say = useWords();
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
  const tab = (name: TabName, Sign: LucideIcon, count?: number): ReactElement => (
    <button
      type="button"
      className="tab"
      data-tab={name}
      title={withKey(say(`app.view.${name}`), hints[name])}
      {...hints[name].aria}
      aria-current={isIn(view, name) ? 'page' : undefined}
      onClick={() => {
        onView(name);
      }}
    >
      <Sign aria-hidden="true" />
      <span className="tab-word">{say(`app.view.${name}`)}</span>
      {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
    </button>
  );
  return (
    <nav className="tabs" aria-label={say('app.views')}>
      {tab('watch', Clapperboard)}
      {tab('library', BookOpen)}
      {tab('held-back', EyeOff, heldCount)}
      {tab('notes', NotebookPen)}
      {isOver && tab('after', Sunrise)}
      {waiting !== undefined && tab('author', PencilLine, waiting)}
      {tab('viewings', History)}
      {tab('host', Presentation)}
      {tab('shelf', LibraryBig)}
      {tab('settings', Settings)}
    </nav>
  );
}

/** A page that is read is part of what there is to read, and so on. */
function isIn(view: ViewName, tab: TabName): boolean {
  if (view === 'entry' || view === 'read') return tab === 'library';
  if (view === 'author-film') return tab === 'author';
  return view === tab || (tab === 'host' && view === 'programme');
}
