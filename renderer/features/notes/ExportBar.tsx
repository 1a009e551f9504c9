import type { ReactElement } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/notes/views';
import { ask } from '../../lib/api';
import { useSave } from '../../lib/use-save';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'Spreadsheet (CSV)',
  webvtt: 'Subtitles (WebVTT)',
};

/** Saves the notes as a file, where the viewer wants it. */
export function ExportBar({ isEmpty }: { isEmpty: boolean }): ReactElement | null {
  const [outcome, save] = useSave((format: ExportFormat) => ask('exportNotes', { format }));
  if (isEmpty) return null;
  return (
    <div className="note-export">
      <div className="note-export-buttons" role="group" aria-label="Save your notes as a file">
        <span aria-hidden="true">Save as</span>
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="chip"
            onClick={() => {
              save(format);
            }}
          >
            {FORMAT_NAMES[format]}
          </button>
        ))}
      </div>
      <p className={outcome?.kind === 'trouble' ? 'note-trouble' : 'note-saved'} role="status">
        {outcome?.kind === 'saved' && `Saved: ${outcome.path}`}
        {outcome?.kind === 'trouble' && outcome.words}
      </p>
    </div>
  );
}
