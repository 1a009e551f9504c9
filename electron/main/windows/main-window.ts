import { BrowserWindow } from 'electron';
import { pageAddress } from '../app-address';
import { ICON } from './icon';
import { webPreferences } from './web-preferences';

/** The first colour that is painted: the ink of the interface, so that a dark room stays dark. */
export const INK = '#0b0f1f';

/**
 * Opens the main window.
 * @param outFolder the built app
 */
export function openMainWindow(outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1240,
    height: 840,
    minWidth: 360,
    minHeight: 480,
    backgroundColor: INK,
    title: 'Footlight',
    icon: ICON,
    webPreferences: webPreferences(outFolder),
  });
  window.setMenuBarVisibility(false);
  void window.loadURL(pageAddress('index'));
  return window;
}
