import { useState, type ReactElement } from 'react';
import type { FilmState } from '#shared/ipc/state';
import { ask } from '../../lib/api';
import { Field } from './Field';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import { SOMEBODY } from './words';
import './AuthorView.css';

/** Below one's own notes: makes a pack of them. The first click asks for its title, the second makes it. */
export function NotesPack({ film, onMade }: { film: FilmState; onMade: () => void }): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const [title, setTitle] = useState(`${film.title}, my notes`);
  const [author, setAuthor] = useState(SOMEBODY);
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
        Make a pack of these notes
      </button>
    );
  }
  return (
    <form
      className="author-begin"
      aria-label="A pack of your notes"
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await ask('beginDraft', { from: 'notes', title, author });
          onMade();
        });
      }}
    >
      <p>Each note becomes an entry at its second; each bookmark waits for a line.</p>
      <Field label="Title">
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
      <Field label="Your name, for the sources">
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
          Make the pack
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setAsking(false);
          }}
        >
          Leave it
        </button>
      </div>
      <Outcome said={said} trouble={trouble} />
    </form>
  );
}
