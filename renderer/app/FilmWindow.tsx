import { useCallback, useDeferredValue, useMemo, useRef, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { ResultView } from '#shared/ipc/contract';
import type { AppState, FilmState, ViewingSummary } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { AfterFilm } from '../features/after-film/AfterFilm';
import { AfterOffer, useIsOver } from '../features/after-film/AfterOffer';
import { HeldBack } from '../features/held-back/HeldBack';
import { HostView } from '../features/host/HostView';
import { useHostKeys } from '../features/host/host-keys';
import { Programme } from '../features/host/Programme';
import { LibraryView } from '../features/library/LibraryView';
import { NoteComposer } from '../features/notes/NoteComposer';
import { NotesAfterwards } from '../features/notes/NotesAfterwards';
import { NotesView } from '../features/notes/NotesView';
import { NoteTools } from '../features/notes/NoteTools';
import { useNoteDesk } from '../features/notes/use-note-desk';
import { EntryReader } from '../features/read/EntryReader';
import { LongRead } from '../features/read/LongRead';
import { SearchField } from '../features/search/SearchField';
import { SearchResults } from '../features/search/SearchResults';
import { useSearch } from '../features/search/use-search';
import { SettingsView } from '../features/settings/SettingsView';
import { AheadNotice } from '../features/watch/AheadNotice';
import { ViewingsView } from '../features/viewings/ViewingsView';
import { Dock } from '../features/watch/Dock';
import { Notices } from '../features/watch/Notices';
import { PopUps } from '../features/watch/PopUps';
import { WatchView } from '../features/watch/WatchView';
import { ask, tell } from '../lib/api';
import { useKeymap } from '../lib/keymap';
import { useCoveredWhilePrinting } from './covered';
import { GlobalKeysOffer } from './GlobalKeysOffer';
import { Header } from './Header';
import { NotesStatus } from './NotesStatus';
import { useReadingKeys } from './reading-keys';
import { useRouter, type Route, type ViewName } from './route';
import { WindowKeys } from './WindowKeys';
import './FilmWindow.css';
import './print.css';

interface FilmWindowProps {
  film: FilmState;
  viewing: ViewingState;
  viewings: readonly ViewingSummary[];
  state: AppState;
}

const NO_POP_UPS: ViewingState['popUps'] = [];

/** The window on a film: header, one view, the dock with the ribbon, and pop-ups over all of it. */
export function FilmWindow({ film, viewing, viewings, state }: FilmWindowProps): ReactElement {
  const { route, go, goInstead, back, forward } = useRouter();
  const { view } = route;
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(viewing, state.notesRevision);
  const { anchor } = viewing;
  const { nextLandmark } = viewing.now;
  const isOver = useIsOver(film, viewing);
  const isHidden = state.curtain === 'drawn';
  const { troubles: keyTroubles } = useKeymap();
  const { desk, actions: noteActions } = useNoteDesk(viewing, entryIn(route));
  // The search comes first: whoever opens the window to look something up need not wait for the drawings.
  const mayDraw = useDeferredValue(true, false);

  const goTo = useCallback(
    (to: FilmSeconds) => {
      tell('seek', { to });
      go({ view: 'watch' });
    },
    [go],
  );
  const openEntry = useCallback(
    (id: string) => {
      go({ view: 'entry', id });
    },
    [go],
  );
  const openRead = useCallback(
    (id: string, chapter?: string) => {
      go(chapter === undefined ? { view: 'read', id } : { view: 'read', id, chapter });
    },
    [go],
  );
  const openReadInstead = useCallback(
    (id: string, chapter: string) => {
      goInstead({ view: 'read', id, chapter });
    },
    [goInstead],
  );
  const openNote = useCallback(
    (id: string) => {
      go({ view: 'notes', id });
    },
    [go],
  );
  const openResult = useCallback(
    ({ id, kind }: Pick<ResultView, 'id' | 'kind'>) => {
      if (kind === 'note') openNote(id);
      else openEntry(id);
    },
    [openEntry, openNote],
  );
  const focusSearch = useCallback(() => {
    if (search.typed() !== '') go({ view: 'search' });
    field.current?.focus();
    field.current?.select();
  }, [go, search]);
  const reading = useReadingKeys(route, { openEntry, openRead, openNote, goTo });
  /** From the first second, in a viewing of its own, as somebody who has seen the film. */
  const watchAgain = useCallback(() => {
    void ask('beginViewing', { from: 'start', newcomer: false }).then(() => {
      tell('setAudience', { audience: 'seen' });
      go({ view: 'watch' });
    });
  }, [go]);
  const hostKeys = useHostKeys(state.host, view === 'host');

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
      tapNext: () => {
        if (nextLandmark) tell('tapLandmark', { id: nextLandmark.id });
      },
      undoStep: () => {
        tell('undoStep');
      },
      ...noteActions,
      ...reading.actions,
      ...hostKeys,
      pageBack: back,
      pageForward: forward,
      watch: () => {
        go({ view: 'watch' });
      },
      library: () => {
        go({ view: 'library' });
      },
      heldBack: () => {
        go({ view: 'held-back' });
      },
      notes: () => {
        go({ view: 'notes' });
      },
      viewings: () => {
        go({ view: 'viewings' });
      },
      afterFilm: () => {
        go({ view: 'after' });
      },
      host: () => {
        go({ view: 'host' });
      },
      settings: () => {
        go({ view: 'settings' });
      },
      close: () => {
        if (isResult(route) && search.typed() !== '') {
          go({ view: 'search' });
          field.current?.focus();
        } else {
          go({ view: 'watch' });
          field.current?.blur();
        }
      },
    }),
    [
      anchor.playing,
      back,
      focusSearch,
      forward,
      go,
      hostKeys,
      nextLandmark,
      noteActions,
      reading.actions,
      route,
      search,
    ],
  );
  const noteTools = useMemo(
    () => <NoteTools onBookmark={noteActions.bookmark} onNote={noteActions.note} />,
    [noteActions],
  );
  useCoveredWhilePrinting();

  return (
    <div className="film-window" data-part={viewing.now.scene?.part ?? ''}>
      <Header
        film={film}
        view={view}
        heldCount={viewing.held.length}
        isOver={isOver}
        onView={(name) => {
          go({ view: name });
        }}
        search={
          <SearchField
            ref={field}
            search={search}
            isOpen={view === 'search'}
            onType={() => {
              go({ view: 'search' });
            }}
            onOpen={openResult}
          />
        }
      />
      {/* What scrolls can be reached by the keyboard that scrolls it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main className="film-view" data-view={view} tabIndex={0}>
        {[...state.troubles, ...keyTroubles.map(({ message }) => message)].map((trouble) => (
          <p key={trouble} className="trouble" role="alert">
            {trouble}
          </p>
        ))}
        <NotesStatus {...state} />
        <AheadNotice viewing={viewing} />
        {!APART.includes(view) && (
          <AfterOffer
            film={film}
            viewing={viewing}
            onOpen={() => {
              go({ view: 'after' });
            }}
          />
        )}
        {mayDraw && view === 'watch' && (
          <WatchView viewing={viewing} onOpen={openEntry} onHeld={actions.heldBack} />
        )}
        {view === 'watch' && anchor.playing && state.settings.globalKeysOn === null && (
          <GlobalKeysOffer settings={state.settings} />
        )}
        {view === 'search' && <SearchResults search={search} onOpen={openResult} />}
        {view === 'library' && (
          <LibraryView viewing={viewing} onOpen={openEntry} onRead={openRead} />
        )}
        {view === 'entry' && (
          <EntryReader
            id={route.id}
            viewing={viewing}
            onOpen={openEntry}
            onOpenChapter={openRead}
            onIsChapter={openReadInstead}
            onGoTo={goTo}
            onEntry={reading.onEntry}
          />
        )}
        {view === 'read' && (
          <LongRead
            id={route.id}
            chapter={route.chapter}
            viewing={viewing}
            onOpen={openEntry}
            onOpenChapter={openRead}
            onGoTo={goTo}
            onRead={reading.onRead}
          />
        )}
        {view === 'held-back' && <HeldBack held={viewing.held} onOpen={openEntry} />}
        {view === 'notes' && (
          <NotesView
            viewing={viewing}
            revision={state.notesRevision}
            desk={desk}
            id={route.id}
            onWrite={noteActions.note}
            onGoTo={goTo}
            onOpen={openEntry}
            onNote={reading.onNote}
          />
        )}
        {view === 'viewings' && (
          <ViewingsView viewing={viewing} viewings={viewings} onSwitch={actions.watch} />
        )}
        {view === 'after' && (
          <AfterFilm
            film={film}
            viewing={viewing}
            notes={
              <NotesAfterwards viewing={viewing} revision={state.notesRevision} onOpen={openNote} />
            }
            onOpen={openEntry}
            onOpenChapter={openRead}
            onWatchAgain={watchAgain}
          />
        )}
        {view === 'host' && (
          <HostView
            film={film}
            viewing={viewing}
            host={state.host}
            onOpen={openEntry}
            onProgramme={() => {
              go({ view: 'programme' });
            }}
          />
        )}
        {view === 'programme' && <Programme viewing={viewing} />}
        {view === 'settings' && (
          <SettingsView
            settings={state.settings}
            systemKeys={state.systemKeys}
            audience={viewing.audience}
          />
        )}
      </main>
      {/* A host has the cards of the audience before him, and needs no second ones over them. */}
      <PopUps
        popUps={isHidden || view === 'host' ? NO_POP_UPS : viewing.popUps}
        marked={viewing.marked}
        onOpen={openEntry}
      >
        {!isHidden && (
          <Notices notices={viewing.notices} anchor={anchor} runtime={viewing.timeline.runtime} />
        )}
      </PopUps>
      <NoteComposer desk={desk} />
      {mayDraw && <Dock viewing={viewing} tools={noteTools} />}
      <WindowKeys actions={actions} searchCalls={state.searchCalls} />
    </div>
  );
}

/** Views in which nothing is offered for afterwards. */
const APART: readonly ViewName[] = ['after', 'host', 'programme'];

/** Id of the entry that is open, which a note that is begun now is about. */
function entryIn(route: Route): string | null {
  if (route.view === 'entry') return route.id;
  return route.view === 'read' ? (route.chapter ?? null) : null;
}

/** Whether a search may have led here. */
function isResult(route: Route): boolean {
  return route.view === 'entry' || (route.view === 'notes' && route.id !== undefined);
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
