import { useEffect, useRef, type ReactElement } from 'react';
import type { OwnNote } from '#shared/notes/views';
import { useWords, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';

/** The place of a note that was just removed, with the way back. */
export function RemovedRow({
  note,
  onRestore,
}: {
  note: OwnNote;
  onRestore: () => void;
}): ReactElement {
  const say = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the next thing that a hand may want is this one.
    undo.current?.focus();
  }, []);
  return (
    <div className="note note-removed" data-removed={note.id}>
      <p role="status">
        <Words
          id={note.text === '' ? 'notes.removed.bookmark' : 'notes.removed.note'}
          values={{ at: <Timecode at={note.at} /> }}
        />
      </p>
      <button ref={undo} type="button" className="button button-quiet" onClick={onRestore}>
        {say('notes.undo')}
      </button>
    </div>
  );
}
