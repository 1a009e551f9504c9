import { useEffect, useRef, type ReactElement } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { OwnNote } from '#shared/notes/views';
import { Timecode } from '../../ui/Timecode';
import { NoteEditor } from './NoteEditor';
import { useWords, Words } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';

interface NoteRowProps {
  note: OwnNote;
  /** A change of it that was left half written. */
  draft: string | undefined;
  isEditing: boolean;
  takesFocus: boolean;
  onEdit: (on: boolean) => void;
  onRemove: () => void;
  onGoTo: (at: FilmSeconds) => void;
  onOpen: (id: string) => void;
  onFocus: (note: OwnNote) => void;
}

/** One note: its moment, its text, and what can be done with it. */
export function NoteRow(props: NoteRowProps): ReactElement {
  const { note, draft, isEditing, takesFocus, onEdit, onRemove, onGoTo, onOpen, onFocus } = props;
  const say = useWords();
  const { id, at, text, about } = note;
  const row = useRef<HTMLElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!takesFocus) return;
    row.current?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  // Once the field is gone and the button is back: a picture of the page may be drawn before that.
  useEffect(() => {
    if (isEditing || !isDone.current) return;
    isDone.current = false;
    edit.current?.focus();
  }, [isEditing]);
  const what = text === '' ? 'bookmark' : 'note';
  const time = formatFilmTime(at);
  return (
    // It can be focused from the search and by the keys for neighbours; what is done with it are buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      ref={row}
      className="note"
      tabIndex={-1}
      aria-label={say(`notes.row.${what}`, { time })}
      data-note={id}
      onFocus={() => {
        onFocus(note);
      }}
    >
      <button
        type="button"
        className="note-at"
        aria-label={say('notes.go-to', { time })}
        onClick={() => {
          onGoTo(at);
        }}
      >
        <Timecode at={at} />
      </button>
      {isEditing ? (
        <NoteEditor
          note={note}
          draft={draft}
          onDone={() => {
            isDone.current = true;
            onEdit(false);
          }}
        />
      ) : (
        <div className="note-body">
          {text === '' ? (
            <p className="note-empty">{say('notes.bookmark')}</p>
          ) : (
            <p className="note-text" dir="auto">
              {text}
            </p>
          )}
          {about && (
            <p className="note-about">
              <Words
                id="notes.about"
                values={{
                  entry: (
                    <a
                      href={`#/entry/${about.id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        onOpen(about.id);
                      }}
                    >
                      <PackWords>{about.title}</PackWords>
                    </a>
                  ),
                }}
              />
            </p>
          )}
          {draft !== undefined && (
            <p className="note-half">
              <Words id="notes.half" values={{ draft: <q dir="auto">{draft}</q> }} />
            </p>
          )}
        </div>
      )}
      {!isEditing && (
        <div className="note-buttons">
          <button
            ref={edit}
            type="button"
            className="icon-button"
            aria-label={say(`notes.row.change-${what}`, { time })}
            onClick={() => {
              onEdit(true);
            }}
          >
            <Pencil aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={say(`notes.row.remove-${what}`, { time })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden="true" />
          </button>
        </div>
      )}
    </article>
  );
}
