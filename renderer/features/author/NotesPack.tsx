import { useState, type ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Field } from './Field';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import './AuthorView.css';

/** Below one's own notes: makes a pack of them. The first click asks for its title, the second makes it. */
export function NotesPack({ film, onMade }: { film: FilmState; onMade: () => void }): ReactElement {
  const say = useWords();
  const [isAsking, setAsking] = useState(false);
  const [title, setTitle] = useState(say('author.notes.title', { film: film.title }));
  const [author, setAuthor] = useState(say('author.begin.somebody'));
  const { said, trouble, run } = useDoing();
  if (!isAsking) {
    return (
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {say('author.notes.make')}
      </button>
    );
  }
  return (
    <form
      className="author-begin"
      aria-label={say('author.notes.form')}
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await ask('beginDraft', { from: 'notes', title, author });
          onMade();
        });
      }}
    >
      <p>{say('author.notes.about')}</p>
      <Field label={say('author.field.title')}>
        {(control) => (
          <input
            {...control}
            type="text"
            className="input"
            dir="auto"
            required
            maxLength={200}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={say('author.field.your-name')}>
        {(control) => (
          <input
            {...control}
            type="text"
            className="input"
            dir="auto"
            required
            maxLength={100}
            value={author}
            onChange={(event) => {
              setAuthor(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="author-tools">
        <button type="submit" className="button">
          {say('author.notes.make-it')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setAsking(false);
          }}
        >
          {say('author.notes.leave')}
        </button>
      </div>
      <Outcome said={said} trouble={trouble} />
    </form>
  );
}
