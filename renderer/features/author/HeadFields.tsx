import { useState, type ReactElement } from 'react';
import type { HeadForm } from '#shared/author/about-form';
import type { AboutView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import { ask } from '../../lib/api';
import type { SaidOf } from './AboutFilm';
import { Field, Said } from './Field';
import { KeptField } from './KeptField';
import { KeptNames } from './KeptNames';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import { runtimeFrom } from './words';

/** The head of a pack: what the film is called, when it was made and by whom, and in which words the pack speaks. */
export function HeadFields({ about, said }: { about: AboutView; said: SaidOf }): ReactElement {
  const { said: words, trouble, run } = useDoing();
  const { head } = about;
  const of = (field: string): ReturnType<SaidOf> => said({ list: 'film', id: null, field });
  const keep = (set: Partial<HeadForm>): void => {
    run(() => ask('keepDraftHead', { set }));
  };
  const line = (
    label: string,
    field: 'title' | 'year' | 'language' | 'version',
    hint?: string,
  ): ReactElement => (
    <KeptField
      label={label}
      value={head[field]}
      hint={hint}
      isShort={field !== 'title'}
      problems={of(field)}
      keep={(typed) => {
        keep({ [field]: typed });
      }}
    />
  );
  return (
    <section aria-labelledby="author-about-pack">
      <h3 id="author-about-pack">The pack</h3>
      <div className="author-fields author-about">
        {line('Title of the film', 'title')}
        {line('Year', 'year')}
        <KeptNames
          label="Directors"
          values={head.directors}
          problems={of('directors')}
          keep={(directors) => {
            keep({ directors });
          }}
        />
        {line(
          'Language of the pack',
          'language',
          'en, de, pt-BR: of what you write, not of the film',
        )}
        {line(
          'Version of the pack',
          'version',
          'three numbers, 1.0.0: count it up before you give away a new one',
        )}
        <Outcome said={words} trouble={trouble} />
        <Runtime key={about.runtime} about={about} problems={of('runtimeSeconds')} />
      </div>
    </section>
  );
}

/** How long the film runs: changed in one go, for scenes and parts end with it. */
function Runtime({
  about,
  problems,
}: {
  about: AboutView;
  problems: ReturnType<SaidOf>;
}): ReactElement {
  const [typed, setTyped] = useState(formatFilmTime(about.runtime));
  const [wrong, setWrong] = useState<string>();
  const { said, trouble, run } = useDoing();
  return (
    <form
      aria-label="Running time"
      onSubmit={(event) => {
        event.preventDefault();
        const runtime = runtimeFrom(typed);
        setWrong(
          runtime === undefined
            ? 'Write the running time as hours, minutes and seconds, 1:45:00, or as minutes, 105.'
            : undefined,
        );
        if (runtime !== undefined && runtime !== about.runtime)
          run(() => ask('keepDraftRuntime', { runtime }));
      }}
    >
      <Field label="Running time" hint="The last scene and the last part end with it.">
        {(control) => (
          <div className="author-when">
            <input
              {...control}
              type="text"
              className="input author-input-time"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
            <button type="submit" className="chip">
              Change the running time
            </button>
          </div>
        )}
      </Field>
      <Said problems={problems} />
      <Outcome said={said} trouble={wrong ?? trouble} />
    </form>
  );
}
