import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { AppState, FilmState } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { HeldBack } from '../features/held-back/HeldBack';
import { EntryReader } from '../features/read/EntryReader';
import { useEntry } from '../features/read/use-entry';
import { SearchField } from '../features/search/SearchField';
import { SearchResults } from '../features/search/SearchResults';
import { useSearch } from '../features/search/use-search';
import { SettingsView } from '../features/settings/SettingsView';
import { AheadNotice } from '../features/watch/AheadNotice';
import { Dock } from '../features/watch/Dock';
import { PopUps } from '../features/watch/PopUps';
import { WatchView } from '../features/watch/WatchView';
import { tell } from '../lib/api';
import { useKeys } from '../lib/keys';
import { Header, type ViewName } from './Header';
import './FilmWindow.css';

interface FilmWindowProps {
  film: FilmState;
  viewing: ViewingState;
  state: AppState;
}

/** The window on a film: header, one view, the dock with the ribbon, and pop-ups over all of it. */
export function FilmWindow({ film, viewing, state }: FilmWindowProps): ReactElement {
  const [view, setView] = useState<ViewName>('watch');
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(viewing);
  const reading = useEntry(viewing);
  const { anchor } = viewing;

  const goTo = useCallback((to: FilmSeconds) => {
    tell('seek', { to });
    setView('watch');
  }, []);
  const openEntry = useCallback(
    (id: string) => {
      reading.open(id);
      setView('entry');
    },
    [reading],
  );
  const focusSearch = useCallback(() => {
    if (search.typed() !== '') setView('search');
    field.current?.focus();
    field.current?.select();
  }, [search]);

  const actions = useMemo(
    () => ({
      search: focusSearch,
      playPause: () => {
        tell(anchor.playing ? 'pause' : 'play');
      },
      back: seekBy(-10),
      forward: seekBy(10),
      nudgeBackTenth: nudge(-0.1),
      nudgeOnTenth: nudge(0.1),
      nudgeBackSecond: nudge(-1),
      nudgeOnSecond: nudge(1),
      nudgeBackFive: nudge(-5),
      nudgeOnFive: nudge(5),
      goToMoment: () => {
        const at = view === 'entry' ? reading.entry?.at : undefined;
        if (at !== undefined && at !== null) goTo(at);
      },
      watch: () => {
        setView('watch');
      },
      heldBack: () => {
        setView('held-back');
      },
      settings: () => {
        setView('settings');
      },
      close: () => {
        if (view === 'entry' && search.typed() !== '') {
          setView('search');
          field.current?.focus();
        } else {
          setView('watch');
          field.current?.blur();
        }
      },
    }),
    [anchor.playing, focusSearch, goTo, reading.entry, search, view],
  );
  useKeys(actions);

  return (
    <div className="film-window" data-part={viewing.now.scene?.part ?? ''}>
      <Header
        film={film}
        view={view}
        heldCount={viewing.held.length}
        onView={setView}
        search={
          <SearchField
            ref={field}
            search={search}
            isOpen={view === 'search'}
            onType={() => {
              setView('search');
            }}
            onOpen={openEntry}
          />
        }
      />
      {/* What scrolls can be reached by the keyboard that scrolls it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main className="film-view" tabIndex={0}>
        {state.troubles.map((trouble) => (
          <p key={trouble} className="trouble" role="alert">
            {trouble}
          </p>
        ))}
        <AheadNotice viewing={viewing} />
        {view === 'watch' && <WatchView viewing={viewing} onOpen={openEntry} />}
        {view === 'search' && <SearchResults search={search} onOpen={openEntry} />}
        {view === 'entry' && <EntryReader reading={reading} onOpen={openEntry} onGoTo={goTo} />}
        {view === 'held-back' && <HeldBack held={viewing.held} onOpen={openEntry} />}
        {view === 'settings' && (
          <SettingsView settings={state.settings} audience={viewing.audience} />
        )}
      </main>
      <PopUps popUps={viewing.popUps} onOpen={openEntry} />
      <Dock viewing={viewing} />
    </div>
  );
}

function seekBy(seconds: number): () => void {
  return () => {
    tell('seekBy', { seconds });
  };
}

function nudge(seconds: number): () => void {
  return () => {
    tell('nudge', { seconds });
  };
}
