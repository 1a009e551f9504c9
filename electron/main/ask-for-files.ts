import { BrowserWindow, dialog } from 'electron';
import { OPEN_DIALOGS, saveDialog, type OpenDialog, type Saved } from './dialog-options';
import type { MainSay } from './tongue/main-say';

/** Asks for files or a folder, before the window that has the focus. @returns paths; none if the viewer chose none */
export async function askWhatToOpen(what: OpenDialog, say: MainSay): Promise<string[]> {
  const options = OPEN_DIALOGS[what](say);
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}

/**
 * Asks where a file is to be saved.
 * @param name that is proposed for it
 * @returns the path, or null if the viewer chose none
 */
export async function askWhereToSave(
  saved: Saved,
  name: string,
  say: MainSay,
): Promise<string | null> {
  const options = saveDialog(saved, name, say);
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || filePath === '' ? null : filePath;
}
