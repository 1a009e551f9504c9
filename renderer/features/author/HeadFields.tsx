import { useState, type ReactElement } from 'react';
import type { HeadForm } from '#shared/author/about-form';
import type { AboutView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import type { SaidOf } from './AboutFilm';
import { Field, Said } from './Field';
import { KeptField } from './KeptField';
import { KeptNames } from './KeptNames';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import { LANGUAGE_TAGS, runtimeFrom } from './typed';

/** The head of a pack: what the film is called, when it was made and by whom, and in which words the pack speaks. */
export function HeadFields({ about, said }: { about: AboutView; said: SaidOf }): ReactElement {
  const say = useWords();
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
      <h3 id="author-about-pack">{say('author-film.pack')}</h3>
      <div className="author-fields author-about">
        {line(say('author.field.film-title'), 'title')}
        {line(say('author.field.year'), 'year')}
        <KeptNames
          label={say('author-film.directors')}
          values={head.directors}
          problems={of('directors')}
          keep={(directors) => {
            keep({ directors });
          }}
        />
        {line(
          say('author.field.language'),
          'language',
          say('author-film.language.hint', { examples: LANGUAGE_TAGS }),
        )}
        {line(say('author-film.version'), 'version', say('author-film.version.hint'))}
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
  const say = useWords();
  const [typed, setTyped] = useState(formatFilmTime(about.runtime));
  const [isWrong, setWrong] = useState(false);
  const { said, trouble, run } = useDoing();
  return (
    <form
      aria-label={say('author.field.runtime')}
      onSubmit={(event) => {
        event.preventDefault();
        const runtime = runtimeFrom(typed);
        setWrong(runtime === undefined);
        if (runtime !== undefined && runtime !== about.runtime)
          run(() => ask('keepDraftRuntime', { runtime }));
      }}
    >
      <Field label={say('author.field.runtime')} hint={say('author-film.runtime.hint')}>
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
              {say('author-film.runtime.change')}
            </button>
          </div>
        )}
      </Field>
      <Said problems={problems} />
      <Outcome said={said} trouble={isWrong ? say('author.field.runtime.wrong') : trouble} />
    </form>
  );
}
