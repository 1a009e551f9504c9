import { BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { FilmNotes } from '#core/notes/film-notes';
import { writeExport } from '#core/notes/write-export';
import { EXPORTS } from '#shared/notes/export';
import type { ExportFormat } from '#shared/notes/views';

/**
 * Asks where the notes on the open film are to be saved, and writes them there.
 * @returns the path, or null if the viewer chose none
 * @throws FootlightError `storage` if they cannot be written there
 */
export async function saveNotes(notes: FilmNotes, format: ExportFormat): Promise<string | null> {
  const { name, content } = notes.exported(format);
  const { name: formatName, extension } = EXPORTS[format];
  const options: SaveDialogOptions = {
    title: 'Save your notes',
    defaultPath: name,
    filters: [{ name: formatName, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || filePath === '') return null;
  await writeExport(filePath, content);
  return filePath;
}
