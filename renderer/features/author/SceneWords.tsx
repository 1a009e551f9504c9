import type { ReactElement } from 'react';
import type { DraftSceneView } from '#shared/author/views';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Field } from './Field';
import { useKept } from './use-kept';

/** What a scene is called, what happens in it, and whether notes keep quiet in it. */
export function SceneWords({ scene }: { scene: DraftSceneView }): ReactElement {
  const say = useWords();
  const { id, title, summary, quiet } = scene;
  const name = useKept(title, (typed) => {
    if (typed.trim() !== '') tell('keepScene', { id, title: typed });
  });
  const plot = useKept(summary, (typed) => {
    tell('keepScene', { id, summary: typed });
  });
  return (
    <div className="author-fields">
      <Field label={say('author-scenes.name')}>
        {(control) => (
          <input
            {...control}
            type="text"
            className="input"
            dir="auto"
            maxLength={200}
            value={name.value}
            onChange={(event) => {
              name.type(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={say('author-scenes.summary')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            dir="auto"
            rows={2}
            maxLength={5000}
            value={plot.value}
            onChange={(event) => {
              plot.type(event.target.value);
            }}
          />
        )}
      </Field>
      <label className="author-check">
        <input
          type="checkbox"
          checked={quiet}
          onChange={(event) => {
            tell('keepScene', { id, quiet: event.target.checked });
          }}
        />
        {say('author-scenes.quiet')}
      </label>
    </div>
  );
}
