import type { ReactElement } from 'react';
import { Bookmark, NotebookPen } from 'lucide-react';

/** What the keys do, for a hand on the mouse. */
export function NoteTools({
  onBookmark,
  onNote,
}: {
  onBookmark: () => void;
  onNote: () => void;
}): ReactElement {
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Bookmark this moment"
        onClick={onBookmark}
      >
        <Bookmark aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Write a note on this moment"
        onClick={onNote}
      >
        <NotebookPen aria-hidden="true" />
      </button>
    </>
  );
}
