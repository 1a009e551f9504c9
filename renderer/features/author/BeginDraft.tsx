import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { FilmState } from '#shared/ipc/state';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Field } from './Field';
import { Outcome } from './Outcome';
import { LANGUAGE_TAGS, runtimeFrom, RUNTIMES } from './typed';
import { useDoing } from './use-doing';

/** The ways to begin a pack: on the film that is open, or on one of which nothing is known yet. */
export function BeginDraft({
  film,
  runtime,
}: {
  film: FilmState;
  runtime: FilmSeconds;
}): ReactElement {
  const say = useWords();
  const [title, setTitle] = useState(film.title);
  const [author, setAuthor] = useState(say('author.begin.somebody'));
  const { said, trouble, run } = useDoing();
  return (
    <>
      <form
        className="author-begin"
        aria-labelledby="author-on-film"
        onSubmit={(event) => {
          event.preventDefault();
          run(() => ask('beginDraft', { from: 'film', title, author }));
        }}
      >
        <h3 id="author-on-film">{say('author.begin.film')}</h3>
        <p>{say('author.begin.film.about', { runtime: formatFilmTime(runtime) })}</p>
        <Line label={say('author.field.title')} value={title} onType={setTitle} />
        <Line label={say('author.field.your-name')} value={author} onType={setAuthor} />
        <button type="submit" className="button">
          {say('author.begin.film.make')}
        </button>
        <Outcome said={said} trouble={trouble} />
      </form>
      <OnNothing />
    </>
  );
}

function OnNothing(): ReactElement {
  const say = useWords();
  const [typed, setTyped] = useState({
    title: '',
    year: '',
    runtime: '',
    language: 'en',
    director: '',
    author: say('author.begin.somebody'),
  });
  const { said, trouble, run } = useDoing();
  const [isWrong, setWrong] = useState(false);
  const set = (key: keyof typeof typed) => (value: string) => {
    setTyped((before) => ({ ...before, [key]: value }));
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const runtime = runtimeFrom(typed.runtime);
    const year = Number(typed.year);
    setWrong(runtime === undefined);
    if (runtime === undefined) return;
    const { title, language, director, author } = typed;
    run(() =>
      ask('beginDraft', {
        from: 'nothing',
        ...{ title, year, language, author, runtime },
        director: director.trim() === '' ? say('author.begin.unknown') : director,
      }),
    );
  };
  return (
    <details className="author-begin">
      <summary>{say('author.begin.nothing')}</summary>
      <form aria-label={say('author.begin.nothing.form')} onSubmit={onSubmit}>
        <p>{say('author.begin.nothing.about')}</p>
        <Line label={say('author.field.film-title')} value={typed.title} onType={set('title')} />
        <Line
          label={say('author.field.year')}
          value={typed.year}
          pattern="(18[7-9]|19\d|20\d|21\d)\d"
          onType={set('year')}
        />
        <Line
          label={say('author.field.runtime')}
          value={typed.runtime}
          hint={say('author.field.runtime.hint', RUNTIMES)}
          onType={set('runtime')}
        />
        <Line
          label={say('author.field.language')}
          value={typed.language}
          hint={say('author.field.language.hint', { examples: LANGUAGE_TAGS })}
          onType={set('language')}
        />
        <Line
          label={say('author.begin.director')}
          value={typed.director}
          isOptional
          onType={set('director')}
        />
        <Line label={say('author.field.your-name')} value={typed.author} onType={set('author')} />
        <button type="submit" className="button">
          {say('author.begin.nothing.make')}
        </button>
        <Outcome said={said} trouble={isWrong ? say('author.field.runtime.wrong') : trouble} />
      </form>
    </details>
  );
}

interface LineProps {
  label: string;
  value: string;
  hint?: string;
  pattern?: string;
  isOptional?: boolean;
  onType: (text: string) => void;
}

function Line({ label, value, hint, pattern, isOptional, onType }: LineProps): ReactElement {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="input"
          dir="auto"
          required={isOptional !== true}
          maxLength={200}
          pattern={pattern}
          value={value}
          onChange={(event) => {
            onType(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
