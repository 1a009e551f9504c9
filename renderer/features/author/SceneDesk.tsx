import { useState, type ReactElement } from 'react';
import type { DraftSceneView, DraftView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask, tell } from '../../lib/api';
import { filmTimeNow, useFilmSecond } from '../../lib/film-clock';
import { useKeyHint, withKey } from '../../lib/keymap';
import { Outcome } from './Outcome';
import { SceneRibbon } from './SceneRibbon';
import { SceneWords } from './SceneWords';
import { useDoing } from './use-doing';

/** How far a cut is moved by a button, in seconds. */
const NUDGES = [-5, -1, -0.1, 0.1, 1, 5];

/** The scenes: cut them where the film is, move the cuts, join what was cut, say what happens in them. */
export function SceneDesk({
  draft,
  viewing,
}: {
  draft: DraftView;
  viewing: ViewingState;
}): ReactElement {
  const { said, trouble, run } = useDoing();
  const { anchor, timeline } = viewing;
  const here = useFilmSecond(anchor, timeline.runtime, 5);
  const [chosen, choose] = useState<string>();
  const cut = useKeyHint('cutScene');
  const scene =
    draft.scenes.find(({ id }) => id === chosen) ??
    draft.scenes.find(({ start, end }) => start <= here && here < end) ??
    draft.scenes[0];
  return (
    <section aria-labelledby="author-scenes">
      <h3 id="author-scenes">
        Scenes <span className="author-soft">{draft.scenes.length}</span>
      </h3>
      <SceneRibbon draft={draft} chosen={scene?.id} onChoose={choose} />
      <div className="author-tools">
        <button
          type="button"
          className="button"
          title={withKey('A new scene begins where the film is', cut)}
          {...cut.aria}
          onClick={() => {
            const at = filmTimeNow(anchor, timeline.runtime);
            run(() => ask('cutScene', { at }), `A new scene begins at ${formatFilmTime(at)}.`);
          }}
        >
          Cut here
        </button>
        {scene && (
          <select
            className="select"
            aria-label="Scene"
            value={scene.id}
            onChange={(event) => {
              choose(event.target.value);
            }}
          >
            {draft.scenes.map(({ id, start, title }) => (
              <option key={id} value={id}>
                {formatFilmTime(start)} {title}
              </option>
            ))}
          </select>
        )}
      </div>
      <Outcome said={said} trouble={trouble} />
      {scene && <ScenePanel key={scene.id} scene={scene} onGone={choose} />}
    </section>
  );
}

function ScenePanel({
  scene,
  onGone,
}: {
  scene: DraftSceneView;
  onGone: (next: string | undefined) => void;
}): ReactElement {
  const { said, trouble, run } = useDoing();
  const { id, start, end } = scene;
  return (
    <div className="author-scene" data-scene={id}>
      <p className="timecode">
        <button
          type="button"
          className="author-time"
          aria-label={`Go to ${formatFilmTime(start)}`}
          onClick={() => {
            tell('seek', { to: start });
          }}
        >
          {exact(start)}
        </button>{' '}
        to {exact(end)}
      </p>
      {start > 0 && (
        <div className="author-tools" role="group" aria-label="Move the cut with which it begins">
          {NUDGES.map((by) => (
            <button
              key={by}
              type="button"
              className="chip"
              aria-label={`${String(Math.abs(by))} s ${by < 0 ? 'earlier' : 'later'}`}
              onClick={() => {
                run(() => ask('moveCut', { id, by }), 'The cut was moved.');
              }}
            >
              {by < 0 ? '−' : '+'}
              {Math.abs(by)} s
            </button>
          ))}
          <button
            type="button"
            className="chip"
            onClick={() => {
              run(async () => {
                await ask('joinScene', { id });
                onGone(undefined);
              }, 'Joined.');
            }}
          >
            Join to the scene before
          </button>
        </div>
      )}
      <Outcome said={said} trouble={trouble} />
      <SceneWords scene={scene} />
    </div>
  );
}

/** A moment with its tenths, where it has some. */
function exact(seconds: number): string {
  const tenths = Math.round((seconds % 1) * 10);
  return `${formatFilmTime(seconds)}${tenths === 0 ? '' : `.${String(tenths)}`}`;
}
