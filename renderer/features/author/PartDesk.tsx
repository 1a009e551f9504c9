import { useRef, useState, type ReactElement } from 'react';
import type { AboutView, DraftSceneView, PartView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import { ask } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import type { SaidOf } from './AboutFilm';
import { Field, Said } from './Field';
import { KeptField } from './KeptField';
import { Outcome } from './Outcome';
import { soft } from './soft';
import { useDoing } from './use-doing';
import { useKept } from './use-kept';

interface PartDeskProps {
  about: AboutView;
  scenes: readonly DraftSceneView[];
  said: SaidOf;
}

/** The parts of the film: each begins with a scene, and ends where the next one begins. */
export function PartDesk({ about, scenes, said }: PartDeskProps): ReactElement {
  const say = useWords();
  const { said: words, trouble, run } = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState('');
  const { parts } = about;
  const free = scenes.filter(({ start }) => parts.every((part) => part.start !== start));
  const scene = free.find(({ id }) => id === chosen) ?? free[0];
  return (
    <section aria-labelledby="author-parts">
      <h3 id="author-parts" ref={heading} tabIndex={-1}>
        <Words id="author-film.parts" values={{ count: parts.length, soft }} />
      </h3>
      <p className="author-soft">{say('author-film.parts.about')}</p>
      <ul className="author-list">
        {parts.map((part, index) => (
          <li key={part.id} className="author-item">
            <PartFields
              part={part}
              before={parts[index - 1]}
              scenes={scenes}
              said={said}
              onRemove={() => {
                run(
                  async () => {
                    await ask('removeDraftPart', { id: part.id });
                    heading.current?.focus();
                  },
                  say('author-film.parts.removed', { title: part.title }),
                );
              }}
            />
          </li>
        ))}
      </ul>
      {scene && (
        <div className="author-add">
          <Field label={say('author-film.parts.new')}>
            {(control) => (
              <select
                {...control}
                className="select"
                value={scene.id}
                onChange={(event) => {
                  choose(event.target.value);
                }}
              >
                {free.map((one) => (
                  <SceneOption key={one.id} scene={one} />
                ))}
              </select>
            )}
          </Field>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              run(
                () => ask('addDraftPart', { scene: scene.id }),
                say('author-film.parts.begun', { time: formatFilmTime(scene.start) }),
              );
            }}
          >
            {say('author-film.parts.begin')}
          </button>
        </div>
      )}
      <Outcome said={words} trouble={trouble} />
    </section>
  );
}

function SceneOption({ scene }: { scene: DraftSceneView }): ReactElement {
  return (
    <option value={scene.id}>
      {formatFilmTime(scene.start)} {scene.title}
    </option>
  );
}

interface PartFieldsProps {
  part: PartView;
  before: PartView | undefined;
  scenes: readonly DraftSceneView[];
  said: SaidOf;
  onRemove: () => void;
}

function PartFields({ part, before, scenes, said, onRemove }: PartFieldsProps): ReactElement {
  const say = useWords();
  const { id, title, accent, start, end } = part;
  const { said: words, trouble, run } = useDoing();
  const of = (field: string | null): ReturnType<SaidOf> => said({ list: 'parts', id, field });
  const colour = useKept(accent, (typed) => {
    run(() => ask('keepDraftPart', { id, accent: typed }));
  });
  const possible = scenes.filter((one) => before && before.start < one.start && one.start < end);
  return (
    <div className="author-fields" role="group" aria-label={say('author-film.part', { title })}>
      <p className="timecode">
        {say('author.times', { start: formatFilmTime(start), end: formatFilmTime(end) })}
      </p>
      <KeptField
        label={say('author-film.part.name')}
        value={title}
        problems={of('title')}
        keep={(typed) => {
          if (typed.trim() !== '') run(() => ask('keepDraftPart', { id, title: typed }));
        }}
      />
      <div className="author-add">
        {before && (
          <Field label={say('author-film.part.start')} problems={[...of('start'), ...of('end')]}>
            {(control) => (
              <select
                {...control}
                className="select"
                value={part.scene ?? ''}
                onChange={(event) => {
                  run(() => ask('keepDraftPart', { id, scene: event.target.value }));
                }}
              >
                {part.scene === null && <option value="">{formatFilmTime(start)}</option>}
                {possible.map((one) => (
                  <SceneOption key={one.id} scene={one} />
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={say('author-film.part.colour')} problems={of('accent')}>
          {(control) => (
            <input
              {...control}
              type="color"
              className="author-colour"
              value={colour.value}
              onChange={(event) => {
                colour.type(event.target.value);
              }}
            />
          )}
        </Field>
        <button
          type="button"
          className="chip"
          aria-label={say('author-film.part.remove-it', { title })}
          onClick={onRemove}
        >
          {say('author.remove')}
        </button>
      </div>
      <Said problems={[...of(null), ...of('id'), ...of('credits')]} />
      <Outcome said={words} trouble={trouble} />
    </div>
  );
}
