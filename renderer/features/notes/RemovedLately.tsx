import type { ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { OwnNote } from '#shared/notes/views';
import { useWords } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';

/** Notes that were removed earlier and can still be put back, folded away. */
export function RemovedLately({
  notes,
  onRestore,
}: {
  notes: readonly OwnNote[];
  onRestore: (id: string) => void;
}): ReactElement | null {
  const say = useWords();
  if (notes.length === 0) return null;
  return (
    <details className="removed-lately">
      <summary>{say('notes.removed-lately', { count: notes.length })}</summary>
      <ul className="note-list">
        {notes.map(({ id, at, text }) => (
          <li key={id} className="note note-removed" data-removed={id}>
            <p dir="auto">
              <Timecode at={at} /> {text === '' ? say('notes.bookmark') : text}
            </p>
            <button
              type="button"
              className="button button-quiet"
              aria-label={say('notes.put-back-at', { time: formatFilmTime(at) })}
              onClick={() => {
                onRestore(id);
              }}
            >
              {say('notes.put-back')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
