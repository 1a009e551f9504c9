import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks for a folder, which can be made there and then; undefined if none was chosen. */
export async function chooseFolder(title: string): Promise<string | undefined> {
  const options: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? undefined : filePaths[0];
}
