import { BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { writeExport } from '#core/exports/write-export';

interface FileToSave {
  /** What is in it, as people call it at the beginning of a sentence: `Your notes`. */
  what: string;
  /** The name that is proposed. */
  name: string;
  content: string | Uint8Array;
  /** What people call files of this form, and how their names end. */
  form: { name: string; extension: string };
}

/**
 * Asks where a file is to be saved, and writes it there.
 * @returns the path, or null if the viewer chose none
 * @throws FootlightError `storage` if it cannot be written there
 */
export async function saveFile({ what, name, content, form }: FileToSave): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: `Save ${what.toLowerCase()}`,
    defaultPath: name,
    filters: [{ name: form.name, extensions: [form.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || filePath === '') return null;
  await writeExport(filePath, content, what);
  return filePath;
}
