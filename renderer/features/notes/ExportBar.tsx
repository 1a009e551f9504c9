import { useState, type ReactElement } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/notes/views';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'Spreadsheet (CSV)',
  webvtt: 'Subtitles (WebVTT)',
};

type Outcome = { kind: 'saved'; path: string } | { kind: 'trouble'; words: string };

/** Saves the notes as a file, where the viewer wants it. */
export function ExportBar({ isEmpty }: { isEmpty: boolean }): ReactElement | null {
  const [outcome, setOutcome] = useState<Outcome>();
  const save = async (format: ExportFormat): Promise<void> => {
    try {
      const path = await ask('exportNotes', { format });
      setOutcome(path === null ? undefined : { kind: 'saved', path });
    } catch (error) {
      setOutcome({ kind: 'trouble', words: wordsOf(error) });
    }
  };
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
              void save(format);
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
