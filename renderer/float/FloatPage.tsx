import type { ReactElement } from 'react';
import type { AppState } from '#shared/ipc/state';
import { Notices } from '../features/watch/Notices';
import { PopUps } from '../features/watch/PopUps';
import { useAppState } from '../lib/app-state';
import { tell } from '../lib/api';
import { paletteOf, useLook } from '../lib/look';
import { WordsIn } from '../lib/words';
import { PackLanguage } from '../ui/pack-text';
import { useFit } from './fit';
import { Sample } from './Sample';
import './FloatPage.css';

function showEntry(id: string): void {
  tell('showEntry', { id });
}

/** The page over the player: the notes of the moment, and nothing around them. */
export function FloatPage(): ReactElement {
  const state = useAppState();
  useLook(state?.settings, paletteOf(state));
  const fitted = useFit(state?.revision);
  return (
    <main
      className="float"
      data-light={state?.settings.floatLight}
      data-clicks={state?.settings.floatTakesClicks === true ? 'taken' : 'through'}
      ref={fitted}
    >
      {state && (
        <WordsIn tongue={state.tongue}>
          <Content state={state} />
        </WordsIn>
      )}
    </main>
  );
}

function Content({ state }: { state: AppState }): ReactElement | null {
  const { film, curtain, float } = state;
  if (film.status !== 'ready') return null;
  const { popUps, notices, marked, anchor, timeline } = film.viewing;
  const isOpen = curtain === 'open';
  if (isOpen && popUps.length + notices.length > 0) {
    return (
      <PackLanguage value={film.film.language}>
        <PopUps popUps={popUps} marked={marked} isAnnounced={false} onOpen={showEntry}>
          {notices.length > 0 && (
            <Notices notices={notices} anchor={anchor} runtime={timeline.runtime} />
          )}
        </PopUps>
      </PackLanguage>
    );
  }
  return float.isSample ? <Sample settings={state.settings} /> : null;
}
