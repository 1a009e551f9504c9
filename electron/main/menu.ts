import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuTemplate, type MenuActions } from './menu-template';
import type { MainSay } from './tongue/main-say';

/** Puts the menu up in a language, in the place of the one before. */
export function setMenu(say: MainSay, name: string, actions: MenuActions): void {
  const template: MenuItemConstructorOptions[] = menuTemplate(say, {
    isMac: process.platform === 'darwin',
    name,
    actions,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
