import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { OwnNote } from '#shared/notes/views';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { useWords, Words } from '../../lib/words';
import { DraftKeeper, type Typed } from './draft-keeper';
import { KEYS } from './keys';
import { NoteField } from './NoteField';
import { inWindow } from './use-note-desk';
import { noteTroubleWords, tooLong, type NoteTrouble } from './note-trouble';

const HINT_ID = 'note-editor-hint';

/** Changes the text of a note in its place. What is left half written waits as a draft of the change. */
export function NoteEditor({
  note,
  draft,
  onDone,
}: {
  note: OwnNote;
  draft: string | undefined;
  onDone: () => void;
}): ReactElement {
  const say = useWords();
  const [text, setText] = useState(draft ?? note.text);
  const [isKeeping, setKeeping] = useState(false);
  const [trouble, setTrouble] = useState<NoteTrouble>();
  const [drafts] = useState(
    () =>
      new DraftKeeper(ask, inWindow, (error) => {
        setTrouble({ words: wordsOf(error) });
      }),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  /** A text as it stands in the note already is no change to be kept. */
  const typedAs = (typed: string): Typed => ({
    note: note.id,
    at: note.at,
    text: typed === note.text ? '' : typed,
    about: null,
  });
  const keep = async (): Promise<void> => {
    const length = tooLong(text);
    setTrouble(length);
    if (isKeeping || length !== undefined) return;
    drafts.cancel();
    setKeeping(true);
    try {
      await ask('editNote', { id: note.id, text });
      onDone();
    } catch (error) {
      setKeeping(false);
      setTrouble({ words: wordsOf(error) });
      drafts.now(typedAs(text));
    }
  };
  const leave = (): void => {
    drafts.now(typedAs(text));
    onDone();
  };
  return (
    <form
      className="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <NoteField
        ref={field}
        label={say('notes.change')}
        describedBy={HINT_ID}
        text={text}
        isLocked={isKeeping}
        isWrong={trouble !== undefined}
        onType={(typed) => {
          setText(typed);
          setTrouble(tooLong(typed));
          drafts.soon(typedAs(typed));
        }}
        onKeep={() => {
          void keep();
        }}
        onLeave={leave}
      />
      {trouble !== undefined && (
        <p className="note-trouble" role="alert">
          {noteTroubleWords(trouble, say)}
        </p>
      )}
      <div className="note-editor-foot">
        <p id={HINT_ID}>
          <Words id="notes.editor.keys" values={KEYS} />
        </p>
        <button type="submit" className="button" aria-disabled={isKeeping}>
          {say('notes.keep')}
        </button>
        <button type="button" className="button button-quiet" onClick={leave}>
          {say('notes.leave')}
        </button>
        {draft !== undefined && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              setText(note.text);
              drafts.now(typedAs(note.text));
              field.current?.focus();
            }}
          >
            {say('notes.as-it-was')}
          </button>
        )}
      </div>
    </form>
  );
}
