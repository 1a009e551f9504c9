import { exportFileName } from '../exports/file-name';
import { notesAsCsv } from './csv';
import { notesAsMarkdown } from './markdown';
import type { ExportFormat, NotesOfFilm } from './views';
import { notesAsWebVtt } from './webvtt';

interface Form {
  extension: string;
  write: (notes: NotesOfFilm) => string;
}

export const EXPORTS: Readonly<Record<ExportFormat, Form>> = {
  markdown: { extension: 'md', write: notesAsMarkdown },
  csv: { extension: 'csv', write: notesAsCsv },
  webvtt: { extension: 'vtt', write: notesAsWebVtt },
};

/** A name for the file that every system takes: `A Film - notes.md`. */
export function exportName(title: string, format: ExportFormat): string {
  return exportFileName(title, 'notes', EXPORTS[format].extension);
}
