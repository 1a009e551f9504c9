import { BrowserWindow } from 'electron';
import { pageAddress } from '../app-address';
import { firstGround } from './first-light';
import { ICON } from './icon';
import { webPreferences } from './web-preferences';

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
    backgroundColor: firstGround(),
    title: 'Footlight',
    icon: ICON,
    webPreferences: webPreferences(outFolder),
  });
  window.setMenuBarVisibility(false);
  void window.loadURL(pageAddress('index'));
  return window;
}
