import { useState, type ReactElement, type ReactNode } from 'react';
import type { DraftSceneView, DraftView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask, tell } from '../../lib/api';
import { filmTimeNow, useFilmSecond } from '../../lib/film-clock';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords, Words } from '../../lib/words';
import { Outcome } from './Outcome';
import { SceneRibbon } from './SceneRibbon';
import { SceneWords } from './SceneWords';
import { soft } from './soft';
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
  const say = useWords();
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
        <Words id="author-scenes.title" values={{ count: draft.scenes.length, soft }} />
      </h3>
      <SceneRibbon draft={draft} chosen={scene?.id} onChoose={choose} />
      <div className="author-tools">
        <button
          type="button"
          className="button"
          title={withKey(say('author-scenes.cut.hint'), cut)}
          {...cut.aria}
          onClick={() => {
            const at = filmTimeNow(anchor, timeline.runtime);
            run(
              () => ask('cutScene', { at }),
              say('author-scenes.begun', { time: formatFilmTime(at) }),
            );
          }}
        >
          {say('author-scenes.cut')}
        </button>
        {scene && (
          <select
            className="select"
            aria-label={say('author-scenes.scene')}
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
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const { id, start, end } = scene;
  const goTo = (words: ReactNode): ReactNode => (
    <button
      key="go"
      type="button"
      className="author-time"
      aria-label={say('author.go-to', { time: formatFilmTime(start) })}
      onClick={() => {
        tell('seek', { to: start });
      }}
    >
      {words}
    </button>
  );
  return (
    <div className="author-scene" data-scene={id}>
      <p className="timecode">
        <Words
          id="author-scenes.times"
          values={{ start: exact(start), end: exact(end), go: goTo }}
        />
      </p>
      {start > 0 && (
        <div className="author-tools" role="group" aria-label={say('author-scenes.move')}>
          {NUDGES.map((by) => (
            <button
              key={by}
              type="button"
              className="chip"
              aria-label={say(`author-scenes.${by < 0 ? 'earlier' : 'later'}`, {
                seconds: Math.abs(by),
              })}
              onClick={() => {
                run(() => ask('moveCut', { id, by }), say('author-scenes.moved'));
              }}
            >
              {say(`author-scenes.nudge.${by < 0 ? 'earlier' : 'later'}`, {
                seconds: Math.abs(by),
              })}
            </button>
          ))}
          <button
            type="button"
            className="chip"
            onClick={() => {
              run(async () => {
                await ask('joinScene', { id });
                onGone(undefined);
              }, say('author-scenes.joined'));
            }}
          >
            {say('author-scenes.join')}
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
