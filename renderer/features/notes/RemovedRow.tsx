import { useEffect, useRef, type ReactElement } from 'react';
import type { OwnNote } from '#shared/notes/views';
import { Timecode } from '../../ui/Timecode';

/** The place of a note that was just removed, with the way back. */
export function RemovedRow({
  note,
  onRestore,
}: {
  note: OwnNote;
  onRestore: () => void;
}): ReactElement {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the next thing that a hand may want is this one.
    undo.current?.focus();
  }, []);
  return (
    <div className="note note-removed" data-removed={note.id}>
      <p role="status">
        {note.text === '' ? 'Bookmark' : 'Note'} at <Timecode at={note.at} /> removed.
      </p>
      <button ref={undo} type="button" className="button button-quiet" onClick={onRestore}>
        Undo
      </button>
    </div>
  );
}
