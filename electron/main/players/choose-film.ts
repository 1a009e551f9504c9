import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const OPTIONS: OpenDialogOptions = {
  title: 'Open the film in mpv',
  filters: [
    { name: 'Films', extensions: ['mkv', 'mp4', 'm4v', 'avi', 'mov', 'webm', 'ts', 'm2ts', 'mpg'] },
    { name: 'All files', extensions: ['*'] },
  ],
  properties: ['openFile'],
};

/** Asks for the file of a film. @returns its path, or null if the viewer chose none */
export async function chooseFilm(): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow();
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, OPTIONS)
    : await dialog.showOpenDialog(OPTIONS);
  return filePaths[0] ?? null;
}
