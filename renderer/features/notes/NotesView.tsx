import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { NotesView as Notes, OwnNote } from '#shared/notes/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { useKeyHint, type KeyHint } from '../../lib/keymap';
import { useAnswer } from '../../lib/use-answer';
import { useWords, Words } from '../../lib/words';
import { Blank } from '../../ui/Blank';
import { NotYet } from '../../ui/NotYet';
import { Timecode } from '../../ui/Timecode';
import { ExportBar } from './ExportBar';
import type { NoteDesk } from './note-desk';
import { NoteRow } from './NoteRow';
import { RemovedLately } from './RemovedLately';
import { RemovedRow } from './RemovedRow';
import { useDesk } from './use-note-desk';
import './NotesView.css';

function askForNotes(): Promise<Notes> {
  return ask('getNotes');
}

/** A note that has the focus, with its neighbours, for the keys. */
export interface NoteInFocus {
  at: FilmSeconds;
  previous: string | null;
  next: string | null;
}

interface NotesViewProps {
  viewing: ViewingState;
  /** Grows with every change of the notes. */
  revision: number;
  desk: NoteDesk;
  /** The note that the address names. */
  id: string | undefined;
  onWrite: () => void;
  onGoTo: (at: FilmSeconds) => void;
  onOpen: (id: string) => void;
  onNote: (note: NoteInFocus | undefined) => void;
  /** What makes a pack of them. */
  pack?: ReactNode;
}

/** The viewer's notes and bookmarks on the film, in its order: to read, change, remove, export and go to. */
export function NotesView(props: NotesViewProps): ReactElement {
  const { viewing, revision, desk, id, onWrite, onGoTo, onOpen, onNote, pack } = props;
  const say = useWords();
  const { value: view, trouble: noView } = useAnswer('notes', askForNotes, viewing, revision);
  const [editing, setEditing] = useState<string>();
  /** Removed since the view was opened: their places stay, with the way back. */
  const [removed, setRemoved] = useState<ReadonlyMap<string, OwnNote>>(new Map());
  /** The note that was put back last, and the address at that time: another address takes the focus from it. */
  const [returned, setReturned] = useState<{ note: string; under: string | undefined }>();
  const [trouble, setTrouble] = useState<string>();
  const inFocus = returned && returned.under === id ? returned.note : id;
  const rows = useMemo(() => rowsOf(view, removed), [view, removed]);

  const remove = async (note: OwnNote): Promise<void> => {
    try {
      await ask('removeNote', { id: note.id });
      setRemoved((before) => new Map(before).set(note.id, note));
      setTrouble(undefined);
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  };
  const restore = async (noteId: string): Promise<void> => {
    try {
      await ask('restoreNote', { id: noteId });
      setRemoved((before) => new Map([...before].filter(([other]) => other !== noteId)));
      setReturned({ note: noteId, under: id });
      setTrouble(undefined);
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  };
  const onFocus = useCallback(
    (note: OwnNote) => {
      const order = view?.notes ?? [];
      const place = order.findIndex((other) => other.id === note.id);
      const [previous, next] = [order[place - 1]?.id ?? null, order[place + 1]?.id ?? null];
      onNote({ at: note.at, previous, next });
    },
    [view, onNote],
  );
  useEffect(
    () => () => {
      onNote(undefined);
    },
    [onNote],
  );

  if (!view) return <NotYet trouble={noView} />;
  const lately = view.removed.filter((note) => !removed.has(note.id));
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{say('notes.title')}</h2>
      <ExportBar isEmpty={view.notes.length === 0} />
      {view.notes.length > 0 && pack}
      <WaitingDraft desk={desk} onWrite={onWrite} />
      {trouble !== undefined && (
        <p className="note-trouble" role="alert">
          {trouble}
        </p>
      )}
      {rows.length === 0 && <NothingYet />}
      <ol className="note-list">
        {rows.map(({ note, isRemoved, heading }) => (
          <li key={note.id}>
            {heading !== undefined && <h3>{heading}</h3>}
            {isRemoved ? (
              <RemovedRow
                note={note}
                onRestore={() => {
                  void restore(note.id);
                }}
              />
            ) : (
              <NoteRow
                note={note}
                draft={view.drafts.find((draft) => draft.note === note.id)?.text}
                isEditing={editing === note.id}
                takesFocus={note.id === inFocus}
                onEdit={(on) => {
                  setEditing(on ? note.id : undefined);
                }}
                onRemove={() => {
                  void remove(note);
                }}
                onGoTo={onGoTo}
                onOpen={onOpen}
                onFocus={onFocus}
              />
            )}
          </li>
        ))}
      </ol>
      <RemovedLately
        notes={lately}
        onRestore={(noteId) => {
          void restore(noteId);
        }}
      />
    </section>
  );
}

/** How notes come to be, by the keys of the moment, or by the buttons where no key does it. */
function NothingYet(): ReactElement {
  const bookmark = useKeyHint('bookmark');
  const note = useKeyHint('note');
  return (
    <Blank of="unwritten">
      <p>
        <Words
          id="notes.none"
          values={{ bookmark: <Key of={bookmark} />, note: <Key of={note} /> }}
        />
      </p>
    </Blank>
  );
}

function Key({ of: { printed } }: { of: KeyHint }): ReactElement {
  const say = useWords();
  return printed === null ? <>{say('notes.none.button')}</> : <kbd>{printed}</kbd>;
}

interface Row {
  note: OwnNote;
  isRemoved: boolean;
  /** The scene, where another one than that of the row before. */
  heading: string | undefined;
}

/** The notes and the places of removed ones, in the order of the film, under the scenes that the viewer knows. */
function rowsOf(view: Notes | undefined, removed: ReadonlyMap<string, OwnNote>): Row[] {
  const kept = (view?.notes ?? []).filter((note) => !removed.has(note.id));
  const all = [...kept, ...removed.values()].sort((a, b) => a.at - b.at);
  return all.map((note, index) => {
    const isSame = all[index - 1]?.scene?.id === note.scene?.id && index > 0;
    const heading = isSame ? undefined : note.scene?.title;
    return { note, isRemoved: removed.has(note.id), heading };
  });
}

/** A new note that was left half written. */
function WaitingDraft({
  desk,
  onWrite,
}: {
  desk: NoteDesk;
  onWrite: () => void;
}): ReactElement | null {
  const say = useWords();
  const { draft, writing } = useDesk(desk);
  if (!draft || writing) return null;
  return (
    <div className="note-draft">
      <p>
        <Words
          id="notes.draft"
          values={{
            at: <Timecode at={draft.at} />,
            draft: <q dir="auto">{draft.text}</q>,
          }}
        />
      </p>
      <button type="button" className="button button-quiet" onClick={onWrite}>
        {say('notes.draft.go-on')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          desk.dropDraft();
        }}
      >
        {say('notes.draft.drop')}
      </button>
    </div>
  );
}
