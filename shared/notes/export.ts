import { exportFileName } from '../exports/file-name';
import { notesAsCsv } from './csv';
import { notesAsMarkdown } from './markdown';
import type { ExportFormat, NotesOfFilm } from './views';
import { notesAsWebVtt } from './webvtt';

interface Form {
  /** What people call it. */
  name: string;
  extension: string;
  write: (notes: NotesOfFilm) => string;
}

export const EXPORTS: Readonly<Record<ExportFormat, Form>> = {
  markdown: { name: 'Markdown', extension: 'md', write: notesAsMarkdown },
  csv: { name: 'Spreadsheet (CSV)', extension: 'csv', write: notesAsCsv },
  webvtt: { name: 'Subtitles (WebVTT)', extension: 'vtt', write: notesAsWebVtt },
};

/** A name for the file that every system takes: `A Film - notes.md`. */
export function exportName(title: string, format: ExportFormat): string {
  return exportFileName(title, 'notes', EXPORTS[format].extension);
}
