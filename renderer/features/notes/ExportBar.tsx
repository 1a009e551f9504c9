import type { ReactElement } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/notes/views';
import { ask } from '../../lib/api';
import { useSave } from '../../lib/use-save';
import { useWords } from '../../lib/words';

/** Saves the notes as a file, where the viewer wants it. */
export function ExportBar({ isEmpty }: { isEmpty: boolean }): ReactElement | null {
  const say = useWords();
  const [outcome, save] = useSave((format: ExportFormat) => ask('exportNotes', { format }));
  if (isEmpty) return null;
  return (
    <div className="note-export">
      <div className="note-export-buttons" role="group" aria-label={say('notes.export')}>
        <span aria-hidden="true">{say('notes.export.as')}</span>
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="chip"
            onClick={() => {
              save(format);
            }}
          >
            {say(`notes.export.${format}`)}
          </button>
        ))}
      </div>
      <p className={outcome?.kind === 'trouble' ? 'note-trouble' : 'note-saved'} role="status">
        {outcome?.kind === 'saved' && say('notes.export.saved', { path: outcome.path })}
        {outcome?.kind === 'trouble' && outcome.words}
      </p>
    </div>
  );
}
