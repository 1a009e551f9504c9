import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { openSubtitleFile } from '#core/subtitles/subtitle-file';

const OPTIONS: OpenDialogOptions = {
  title: 'Open a subtitle file of this film',
  filters: [
    { name: 'Subtitles', extensions: ['srt', 'vtt', 'ass', 'ssa'] },
    { name: 'All files', extensions: ['*'] },
  ],
  properties: ['openFile', 'dontAddToRecent'],
};

/**
 * Asks the viewer for a subtitle file, and reads it.
 * @returns undefined if the viewer chose none
 * @throws FootlightError `file-unreadable`
 */
export async function chooseSubtitles(): Promise<
  Awaited<ReturnType<typeof openSubtitleFile>> | undefined
> {
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, OPTIONS)
    : await dialog.showOpenDialog(OPTIONS);
  const [path] = filePaths;
  if (canceled || path === undefined) return undefined;
  // The reader is loaded for whoever has a file, not at every start.
  const reader = await import('#core/subtitles/subtitle-file');
  return reader.openSubtitleFile(path);
}
