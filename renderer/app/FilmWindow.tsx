import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type ReactElement,
} from 'react';
import type { AppState, FilmState, ViewingSummary } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { AfterOffer, useIsOver } from '../features/after-film/AfterOffer';
import { AuthorTools } from '../features/author/AuthorTools';
import { useAuthorKeys } from '../features/author/author-keys';
import { StampComposer } from '../features/author/StampComposer';
import { useHostKeys } from '../features/host/host-keys';
import { NoteComposer } from '../features/notes/NoteComposer';
import { NoteTools } from '../features/notes/NoteTools';
import { useNoteDesk } from '../features/notes/use-note-desk';
import { PlayerLine } from '../features/players/PlayerLine';
import { PlayerOffer } from '../features/players/PlayerOffer';
import { SearchField } from '../features/search/SearchField';
import { useSearch } from '../features/search/use-search';
import { AheadNotice, isAhead } from '../features/watch/AheadNotice';
import { Dock } from '../features/watch/Dock';
import { Notices } from '../features/watch/Notices';
import { ReturnNotice } from '../features/watch/ReturnNotice';
import { PopUps } from '../features/watch/PopUps';
import { tell } from '../lib/api';
import { troubleWords } from '../lib/key-words';
import { useKeymap } from '../lib/keymap';
import { PLATFORM } from '../lib/platform';
import { useWords } from '../lib/words';
import { useCameFrom } from './came-from';
import { useCoveredWhilePrinting } from './covered';
import { CurrentView } from './CurrentView';
import { GlobalKeysOffer } from './GlobalKeysOffer';
import { Header } from './Header';
import { Tabs } from './Tabs';
import { NotesStatus } from './NotesStatus';
import { useReadingKeys } from './reading-keys';
import { useRouter, type Route, type ViewName } from './route';
import { Troubles } from './Troubles';
import { useWays } from './ways';
import { useWindowActions } from './window-actions';
import { WindowKeys } from './WindowKeys';
import './FilmWindow.css';
import './print.css';

export interface ReadyProps {
  film: FilmState;
  viewing: ViewingState;
  viewings: readonly ViewingSummary[];
  state: AppState;
}

const NO_POP_UPS: ViewingState['popUps'] = [];

/** The window on a film: header, one view, the dock with the ribbon, and pop-ups over all of it. */
export function FilmWindow({ film, viewing, viewings, state }: ReadyProps): ReactElement {
  const say = useWords();
  const router = useRouter();
  const { route, go } = router;
  const { view } = route;
  const field = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLElement>(null);
  const search = useSearch(film.id, viewing, state);
  const { troubles: keyTroubles } = useKeymap();
  const { desk, actions: noteActions } = useNoteDesk(viewing, entryIn(route));
  // The search comes first: whoever opens the window to look something up need not wait for the drawings.
  const mayDraw = useDeferredValue(true, false);
  const cameFrom = useCameFrom(viewing);
  const ways = useWays(router, film.id, cameFrom.note);
  const reading = useReadingKeys(route, ways);
  const isOver = useIsOver(film, viewing);
  const hostKeys = useHostKeys(state.host, view === 'host');
  const goToAuthor = useCallback(() => {
    go({ view: 'author' });
  }, [go]);
  const stamping = useAuthorKeys(state.author.open, viewing, goToAuthor);
  // What the view before had asked for may come while it is left, and take the focus to its heading.
  const isCalled = useRef(false);
  useEffect(() => {
    if (view === 'search' && isCalled.current && document.activeElement !== field.current)
      field.current?.focus();
    isCalled.current = false;
  }, [view]);
  const focusSearch = useCallback(() => {
    isCalled.current = true;
    go({ view: 'search' });
    field.current?.focus();
    field.current?.select();
  }, [go]);
  const actions = useWindowActions({
    router,
    viewing,
    state,
    focusSearch,
    leaveSearch: useCallback((backToResults) => {
      if (backToResults) field.current?.focus();
      else if (document.activeElement === field.current) page.current?.focus();
    }, []),
    hasTyped: useCallback(() => search.typed() !== '', [search]),
    also: useMemo(
      () => [noteActions, reading.actions, hostKeys, stamping.actions],
      [noteActions, reading.actions, hostKeys, stamping.actions],
    ),
  });
  const isAuthor = state.author.open !== null;
  const tools = useMemo(
    () => (
      <>
        <NoteTools onBookmark={noteActions.bookmark} onNote={noteActions.note} />
        {isAuthor && <AuthorTools actions={stamping.actions} />}
      </>
    ),
    [noteActions, isAuthor, stamping.actions],
  );
  const playerLine = useMemo(
    () => (
      <PlayerLine
        playback={state.playback}
        onOpen={() => {
          go({ view: 'watch' });
          // Drawn by then, if it was not before.
          requestAnimationFrame(() => document.getElementById('players')?.scrollIntoView());
        }}
      />
    ),
    [state.playback, go],
  );
  useCoveredWhilePrinting();
  useEntryCalls(state.entryCall, ways.openEntry);
  const isHidden = state.curtain === 'drawn';

  return (
    <div
      className="film-window"
      data-companion={state.isCompanion && view === 'watch'}
      data-part={viewing.now.scene?.part ?? ''}
    >
      <Header
        film={film}
        tabs={
          <Tabs
            view={view}
            heldCount={viewing.held.length}
            isOver={isOver}
            waiting={state.author.open?.waiting ?? (view === 'author' ? 0 : undefined)}
            onView={(name) => {
              go({ view: name });
            }}
          />
        }
        onWhole={state.isCompanion ? leaveCompanion : undefined}
        search={
          <SearchField
            ref={field}
            search={search}
            isOpen={view === 'search'}
            onType={() => {
              go({ view: 'search' });
            }}
            onOpen={ways.openResult}
          />
        }
      />
      {/* What scrolls can be reached by the keyboard that scrolls it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main ref={page} className="film-view" data-view={view} tabIndex={0}>
        <Troubles
          troubles={state.troubles}
          others={keyTroubles.map((one) => troubleWords(one, PLATFORM, say))}
        />
        <NotesStatus {...state} />
        <PlayerOffer playback={state.playback} />
        <AheadNotice viewing={viewing} />
        {view === 'watch' && cameFrom.moment !== null && !isAhead(viewing) && (
          <ReturnNotice to={cameFrom.moment} onDone={cameFrom.forget} />
        )}
        {!APART.includes(view) && (
          <AfterOffer
            film={film}
            viewing={viewing}
            onOpen={() => {
              go({ view: 'after' });
            }}
          />
        )}
        {(mayDraw || view !== 'watch') && (
          <CurrentView
            {...{ film, viewing, viewings, state, router, ways, search, desk, reading }}
            onNote={noteActions.note}
          />
        )}
        {view === 'watch' && viewing.anchor.playing && state.settings.globalKeysOn === null && (
          <GlobalKeysOffer />
        )}
      </main>
      {/* A host has the cards of the audience before him, and needs no second ones over them. */}
      <PopUps
        popUps={isHidden || view === 'host' ? NO_POP_UPS : viewing.popUps}
        marked={viewing.marked}
        onOpen={ways.openEntry}
      >
        {!isHidden && (
          <Notices
            notices={viewing.notices}
            anchor={viewing.anchor}
            runtime={viewing.timeline.runtime}
          />
        )}
      </PopUps>
      <NoteComposer desk={desk} />
      <StampComposer stamping={stamping} />
      {mayDraw && <Dock viewing={viewing} tools={tools} player={playerLine} />}
      <WindowKeys {...{ film, viewing, state, actions, router, ways }} />
    </div>
  );
}

function leaveCompanion(): void {
  tell('setCompanion', { on: false });
}

/** Opens what was called for from another window. */
function useEntryCalls(call: AppState['entryCall'], openEntry: (id: string) => void): void {
  const answered = useRef(call?.count);
  useEffect(() => {
    if (!call || answered.current === call.count) return;
    answered.current = call.count;
    openEntry(call.id);
  }, [call, openEntry]);
}

/** Views in which nothing is offered for afterwards. */
const APART: readonly ViewName[] = ['after', 'host', 'programme'];

/** Id of the entry that is open, which a note that is begun now is about. */
function entryIn(route: Route): string | null {
  if (route.view === 'entry') return route.id;
  return route.view === 'read' ? (route.chapter ?? null) : null;
}
