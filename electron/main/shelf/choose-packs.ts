import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { PACK_ENDING } from '#shared/pack/file-name';
import type { ShelfDesk } from './shelf-desk';

const OPTIONS: OpenDialogOptions = {
  title: 'Open film packs',
  filters: [{ name: 'Film packs', extensions: [PACK_ENDING.slice(1)] }],
  properties: ['openFile', 'multiSelections'],
};

/** Asks for packs. @returns their paths; none if the viewer chose none */
export async function choosePacks(shelf: Pick<ShelfDesk, 'expect'>): Promise<string[]> {
  shelf.expect();
  const window = BrowserWindow.getFocusedWindow();
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, OPTIONS)
    : await dialog.showOpenDialog(OPTIONS);
  return filePaths;
}
