import type { ReactElement } from 'react';
import type { AppState } from '#shared/ipc/state';
import { AudienceQuestion } from '../features/first-start/AudienceQuestion';
import { DropTarget } from '../features/shelf/DropTarget';
import { Incoming } from '../features/shelf/Incoming';
import { ShelfView } from '../features/shelf/ShelfView';
import { PackTrouble } from '../features/trouble/PackTrouble';
import { useAppState } from '../lib/app-state';
import { paletteOf, useLook } from '../lib/look';
import { WordsIn } from '../lib/words';
import { PackLanguage } from '../ui/pack-text';
import { ErrorBoundary } from './ErrorBoundary';
import { FilmWindow } from './FilmWindow';
import { useKeptFocus } from './kept-focus';
import { Opening, OpeningSilently } from './Opening';

/** Chooses the view that fits the state of the app: opening, in trouble, asking, or on the film. */
export function App(): ReactElement {
  const state = useAppState();
  useLook(state?.settings, paletteOf(state));
  useKeptFocus();

  return (
    <WordsIn tongue={state?.tongue ?? null} meanwhile={<OpeningSilently />}>
      <ErrorBoundary>
        <View state={state} />
      </ErrorBoundary>
      {state && <Incoming shelf={state.shelf} />}
      <DropTarget />
    </WordsIn>
  );
}

function View({ state }: { state: AppState | undefined }): ReactElement {
  if (!state || state.film.status === 'opening') return <Opening />;
  if (state.film.status === 'failed')
    return (
      <PackTrouble error={state.film.error}>
        <ShelfView shelf={state.shelf} />
      </PackTrouble>
    );
  const { film, viewing, viewings } = state.film;
  return (
    <PackLanguage value={film.language}>
      {viewing.audience === 'unknown' ? (
        <AudienceQuestion film={film} opening={viewing.timeline.parts[0]} />
      ) : (
        <FilmWindow film={film} viewing={viewing} viewings={viewings} state={state} />
      )}
    </PackLanguage>
  );
}
