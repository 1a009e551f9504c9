import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { START_PAGE } from '../app-address';

/** The first colour that is painted: the ink of the interface, so that a dark room stays dark. */
const INK = '#0b0f1f';

/**
 * Opens the main window.
 * @param outFolder the built app: preload and renderer are looked for in it
 */
export function openMainWindow(outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1240,
    height: 840,
    minWidth: 360,
    minHeight: 480,
    backgroundColor: INK,
    title: 'Footlight',
    webPreferences: {
      preload: join(outFolder, 'preload', 'main-window.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A pop-up is due also while another window covers this one.
      backgroundThrottling: false,
    },
  });
  window.setMenuBarVisibility(false);
  void window.loadURL(START_PAGE);
  return window;
}
