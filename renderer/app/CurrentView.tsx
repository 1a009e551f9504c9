import { lazy, Suspense, type ReactElement } from 'react';
import { AfterFilm } from '../features/after-film/AfterFilm';
import { AuthorView } from '../features/author/AuthorView';
import { NotesPack } from '../features/author/NotesPack';
import { ExportPlan } from '../features/exports/ExportPlan';
import { HeldBack } from '../features/held-back/HeldBack';
import { HostView } from '../features/host/HostView';
import { Programme } from '../features/host/Programme';
import { LibraryView } from '../features/library/LibraryView';
import type { NoteDesk } from '../features/notes/note-desk';
import { NotesAfterwards } from '../features/notes/NotesAfterwards';
import { NotesView } from '../features/notes/NotesView';
import { OverFilm } from '../features/over-film/OverFilm';
import { PlayerList } from '../features/players/PlayerList';
import { EntryReader } from '../features/read/EntryReader';
import { LongRead } from '../features/read/LongRead';
import { SearchResults } from '../features/search/SearchResults';
import type { SearchStore } from '../features/search/search-store';
import { SettingsView } from '../features/settings/SettingsView';
import { ShelfView } from '../features/shelf/ShelfView';
import { SubtitleStep } from '../features/subtitles/SubtitleStep';
import { ViewingsView } from '../features/viewings/ViewingsView';
import { WatchView } from '../features/watch/WatchView';
import { NotYet } from '../ui/NotYet';
import type { ReadyProps } from './FilmWindow';
import type { ReadingKeys } from './reading-keys';
import type { Router } from './route';
import type { Ways } from './ways';

/** Looked at once in a long while: no start waits for it. */
const About = lazy(async () => {
  const { AboutView } = await import('../features/about/AboutView');
  return { default: AboutView };
});

/** Left out of what ships. */
const Primitives =
  import.meta.env.MODE === 'developer'
    ? lazy(async () => {
        const { PrimitivesView } = await import('../features/primitives/PrimitivesView');
        return { default: PrimitivesView };
      })
    : null;

interface CurrentViewProps extends ReadyProps {
  router: Router;
  ways: Ways;
  search: SearchStore;
  desk: NoteDesk;
  reading: ReadingKeys;
  /** Begins a note on this moment. */
  onNote: () => void;
}

/** The one view that the window shows. */
export function CurrentView(props: CurrentViewProps): ReactElement {
  const { film, viewing, viewings, state, router, ways, search, desk, reading, onNote } = props;
  const { route, go } = router;
  switch (route.view) {
    case 'watch':
      return (
        <WatchView
          viewing={viewing}
          isCompanion={state.isCompanion}
          onOpen={ways.openEntry}
          onHeld={() => {
            go({ view: 'held-back' });
          }}
        >
          <PlayerList playback={state.playback} notesInPicture={state.settings.notesInPicture} />
          <SubtitleStep subtitles={state.subtitles} editions={viewing.step.editions} />
          <OverFilm settings={state.settings} float={state.float} isCompanion={state.isCompanion} />
          <ExportPlan audience={viewing.audience} />
        </WatchView>
      );
    case 'search':
      return <SearchResults search={search} onOpen={ways.openResult} />;
    case 'shelf':
      return (
        <ShelfView
          shelf={state.shelf}
          onOpen={() => {
            go({ view: 'watch' });
          }}
        />
      );
    case 'library':
      return (
        <LibraryView
          viewing={viewing}
          onOpen={ways.openEntry}
          onRead={ways.openRead}
          onAuthor={() => {
            go({ view: 'author' });
          }}
        />
      );
    case 'entry':
      return (
        <EntryReader
          id={route.id}
          viewing={viewing}
          onOpen={ways.openEntry}
          onOpenChapter={ways.openRead}
          onIsChapter={ways.openReadInstead}
          onGoTo={ways.goTo}
          onEntry={reading.onEntry}
        />
      );
    case 'read':
      return (
        <LongRead
          id={route.id}
          chapter={route.chapter}
          viewing={viewing}
          onOpen={ways.openEntry}
          onOpenChapter={ways.openRead}
          onGoTo={ways.goTo}
          onRead={reading.onRead}
        />
      );
    case 'held-back':
      return <HeldBack held={viewing.held} onOpen={ways.openEntry} />;
    case 'notes':
      return (
        <NotesView
          viewing={viewing}
          revision={state.notesRevision}
          desk={desk}
          id={route.id}
          onWrite={onNote}
          onGoTo={ways.goTo}
          onOpen={ways.openEntry}
          onNote={reading.onNote}
          pack={
            <NotesPack
              film={film}
              onMade={() => {
                go({ view: 'author' });
              }}
            />
          }
        />
      );
    case 'author':
    case 'author-film':
      return (
        <AuthorView
          film={film}
          viewing={viewing}
          author={state.author}
          id={route.view === 'author' ? route.id : undefined}
          isAbout={route.view === 'author-film'}
          onAbout={() => {
            go({ view: 'author-film' });
          }}
          onEntry={(id) => {
            go(id === undefined ? { view: 'author' } : { view: 'author', id });
          }}
          onWatch={() => {
            go({ view: 'watch' });
          }}
        />
      );
    case 'viewings':
      return (
        <ViewingsView
          viewing={viewing}
          viewings={viewings}
          onSwitch={() => {
            go({ view: 'watch' });
          }}
        />
      );
    case 'after':
      return (
        <AfterFilm
          film={film}
          viewing={viewing}
          notes={
            <NotesAfterwards
              viewing={viewing}
              revision={state.notesRevision}
              onOpen={ways.openNote}
            />
          }
          onOpen={ways.openEntry}
          onOpenChapter={ways.openRead}
          onWatchAgain={ways.watchAgain}
        />
      );
    case 'host':
      return (
        <HostView
          film={film}
          viewing={viewing}
          host={state.host}
          onOpen={ways.openEntry}
          onProgramme={() => {
            go({ view: 'programme' });
          }}
        />
      );
    case 'programme':
      return <Programme viewing={viewing} />;
    case 'settings':
      return (
        <SettingsView
          settings={state.settings}
          systemKeys={state.systemKeys}
          float={state.float}
          audience={viewing.audience}
          isOwn={state.hasOwnSettings}
          onAbout={() => {
            go({ view: 'about' });
          }}
        />
      );
    case 'about':
      return (
        <Suspense fallback={<NotYet trouble={undefined} />}>
          <About film={film} />
        </Suspense>
      );
    case 'primitives':
      return <Suspense>{Primitives && <Primitives />}</Suspense>;
  }
}
