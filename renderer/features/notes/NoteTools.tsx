import type { ReactElement } from 'react';
import { Bookmark, NotebookPen } from 'lucide-react';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords } from '../../lib/words';

/** What the keys do, for a hand on the mouse. */
export function NoteTools({
  onBookmark,
  onNote,
}: {
  onBookmark: () => void;
  onNote: () => void;
}): ReactElement {
  const say = useWords();
  const bookmark = useKeyHint('bookmark');
  const note = useKeyHint('note');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={say('keys.action.bookmark')}
        title={withKey(say('keys.action.bookmark'), bookmark)}
        {...bookmark.aria}
        onClick={onBookmark}
      >
        <Bookmark aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('keys.action.note')}
        title={withKey(say('keys.action.note'), note)}
        {...note.aria}
        onClick={onNote}
      >
        <NotebookPen aria-hidden="true" />
      </button>
    </>
  );
}
