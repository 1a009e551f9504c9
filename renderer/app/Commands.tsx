import { useMemo, type ReactElement } from 'react';
import { filmSeconds } from '#shared/film-time';
import type { NotesView } from '#shared/notes/views';
import type { LibraryView } from '#shared/reading/views';
import type { ShelfFilm } from '#shared/shelf/views';
import { actionCommands } from '../features/commands/action-commands';
import { clockCommands } from '../features/commands/clock-commands';
import type { Command } from '../features/commands/command';
import { CommandPalette } from '../features/commands/CommandPalette';
import { fileCommands, subtitleCommands } from '../features/commands/file-commands';
import { filmCommands, pageCommands, readCommands } from '../features/commands/film-commands';
import { playerCommands } from '../features/commands/player-commands';
import { settingCommands } from '../features/commands/setting-commands';
import { ask } from '../lib/api';
import { useKeymap } from '../lib/keymap';
import type { KeyActions } from '../lib/keys';
import { useAnswer } from '../lib/use-answer';
import { useWords } from '../lib/words';
import type { ReadyProps } from './FilmWindow';
import type { Router } from './route';
import type { Ways } from './ways';

function askForShelf(): Promise<ShelfFilm[]> {
  return ask('getShelf');
}

function askForLibrary(): Promise<LibraryView> {
  return ask('getLibrary');
}

function askForNotes(): Promise<NotesView> {
  return ask('getNotes');
}

/** The shelf is the same whoever watches, and however far. */
const ANY_VIEWING = { frontier: filmSeconds(0), audience: 'seen' } as const;

const NOTHING_HELD: ReadyProps['viewing']['popUps'] = [];

export interface CommandsProps extends Pick<ReadyProps, 'film' | 'viewing' | 'state'> {
  /** What keys do now: each of them can be done by its name. */
  actions: KeyActions;
  router: Pick<Router, 'route' | 'go'>;
  ways: Pick<Ways, 'goTo' | 'openRead'>;
}

interface OpenProps extends CommandsProps {
  onClose: () => void;
  onRun: (command: Command) => void;
}

/** Everything that can be done now, gathered for the list of commands. */
export function Commands(props: OpenProps): ReactElement {
  const { film, viewing, state, actions, router, ways, onClose, onRun } = props;
  const { settings, float, playback, subtitles, author, shelf } = state;
  const { goTo, openRead } = ways;
  const { go } = router;
  const { view } = router.route;
  const say = useWords();
  const { keymap } = useKeymap();
  const { value: films } = useAnswer('shelf', askForShelf, ANY_VIEWING, shelf.revision);
  const { value: library } = useAnswer('library', askForLibrary, viewing);
  const { value: notes } = useAnswer('notes', askForNotes, viewing, state.notesRevision);
  const hasNotes = notes !== undefined && notes.notes.length > 0;
  const commands = useMemo(
    () => [
      ...actionCommands(actions, keymap, { view, settings, viewing, author, canGo: canGo() }, say),
      ...pageCommands(
        view,
        author.open !== null,
        (to) => {
          go({ view: to });
        },
        say,
      ),
      ...filmCommands(
        films ?? [],
        () => {
          go({ view: 'watch' });
        },
        say,
      ),
      ...(library ? readCommands(library, film.language, openRead, say) : []),
      ...settingCommands(settings, viewing.audience, float, say),
      ...clockCommands(viewing.step, say),
      ...playerCommands(playback, say),
      ...subtitleCommands(subtitles, say),
      ...fileCommands(hasNotes, say),
    ],
    [
      actions,
      author,
      film.language,
      films,
      float,
      go,
      hasNotes,
      keymap,
      library,
      openRead,
      playback,
      say,
      settings,
      subtitles,
      view,
      viewing,
    ],
  );
  return (
    <CommandPalette
      commands={commands}
      runtime={viewing.timeline.runtime}
      goTo={goTo}
      popUps={state.curtain === 'drawn' ? NOTHING_HELD : viewing.popUps}
      onClose={onClose}
      onRun={onRun}
    />
  );
}

/** Whether the window’s history has a page before this one, and after. */
function canGo(): { back: boolean; forward: boolean } {
  const { canGoBack: back, canGoForward: forward } = window.navigation;
  return { back, forward };
}
