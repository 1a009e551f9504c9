import type { ReactElement } from 'react';
import { Bookmark, NotebookPen } from 'lucide-react';
import { useKeyHint, withKey } from '../../lib/keymap';

/** What the keys do, for a hand on the mouse. */
export function NoteTools({
  onBookmark,
  onNote,
}: {
  onBookmark: () => void;
  onNote: () => void;
}): ReactElement {
  const bookmark = useKeyHint('bookmark');
  const note = useKeyHint('note');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Bookmark this moment"
        title={withKey('Bookmark this moment', bookmark)}
        {...bookmark.aria}
        onClick={onBookmark}
      >
        <Bookmark aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Write a note on this moment"
        title={withKey('Write a note on this moment', note)}
        {...note.aria}
        onClick={onNote}
      >
        <NotebookPen aria-hidden="true" />
      </button>
    </>
  );
}
