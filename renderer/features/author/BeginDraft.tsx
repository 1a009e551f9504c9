import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { FilmState } from '#shared/ipc/state';
import { ask } from '../../lib/api';
import { Field } from './Field';
import { Outcome } from './Outcome';
import { runtimeFrom, SOMEBODY } from './words';
import { useDoing } from './use-doing';

/** The ways to begin a pack: on the film that is open, or on one of which nothing is known yet. */
export function BeginDraft({
  film,
  runtime,
}: {
  film: FilmState;
  runtime: FilmSeconds;
}): ReactElement {
  const [title, setTitle] = useState(film.title);
  const [author, setAuthor] = useState(SOMEBODY);
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
        <h3 id="author-on-film">On this film</h3>
        <p>
          Its scenes, parts, people, songs and places are the ground; the entries are your own. It
          runs {formatFilmTime(runtime)}.
        </p>
        <Words label="Title" value={title} onType={setTitle} />
        <Words label="Your name, for the sources" value={author} onType={setAuthor} />
        <button type="submit" className="button">
          Make my own pack of this film
        </button>
        <Outcome said={said} trouble={trouble} />
      </form>
      <OnNothing />
    </>
  );
}

function OnNothing(): ReactElement {
  const [typed, setTyped] = useState({
    title: '',
    year: '',
    runtime: '',
    language: 'en',
    director: '',
    author: SOMEBODY,
  });
  const { said, trouble, run } = useDoing();
  const [wrong, setWrong] = useState<string>();
  const set = (key: keyof typeof typed) => (value: string) => {
    setTyped((before) => ({ ...before, [key]: value }));
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const runtime = runtimeFrom(typed.runtime);
    const year = Number(typed.year);
    if (runtime === undefined) {
      setWrong(
        'Write the running time as hours, minutes and seconds, 1:45:00, or as minutes, 105.',
      );
      return;
    }
    setWrong(undefined);
    const { title, language, director, author } = typed;
    run(() =>
      ask('beginDraft', {
        from: 'nothing',
        ...{ title, year, language, author, runtime },
        director: director.trim() === '' ? 'Unknown' : director,
      }),
    );
  };
  return (
    <details className="author-begin">
      <summary>On another film, of which nothing is here yet</summary>
      <form aria-label="A pack on another film" onSubmit={onSubmit}>
        <p>
          It opens as a film of one scene. Its clock plays along with whatever player is followed.
        </p>
        <Words label="Title of the film" value={typed.title} onType={set('title')} />
        <Words
          label="Year"
          value={typed.year}
          pattern="(18[7-9]|19\d|20\d|21\d)\d"
          onType={set('year')}
        />
        <Words
          label="Running time"
          value={typed.runtime}
          hint="1:45:00 or 105"
          onType={set('runtime')}
        />
        <Words
          label="Language of the pack"
          value={typed.language}
          hint="en, de, pt-BR"
          onType={set('language')}
        />
        <Words label="Director" value={typed.director} isOptional onType={set('director')} />
        <Words label="Your name, for the sources" value={typed.author} onType={set('author')} />
        <button type="submit" className="button">
          Begin
        </button>
        <Outcome said={said} trouble={wrong ?? trouble} />
      </form>
    </details>
  );
}

interface WordsProps {
  label: string;
  value: string;
  hint?: string;
  pattern?: string;
  isOptional?: boolean;
  onType: (text: string) => void;
}

function Words({ label, value, hint, pattern, isOptional, onType }: WordsProps): ReactElement {
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
