import { Menu } from 'electron';

interface MenuActions {
  onOpenPacks: () => void;
  onCommands: () => void;
  onAbout: () => void;
}

/**
 * The menu has only what needs one: opening packs, text editing, zoom, leaving, the list of all commands, and which app this is. Everything
 * else is in the window, with its keys. The list has no key here: a viewer may give it another.
 */
export function setMenu({ onOpenPacks, onCommands, onAbout }: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: '&File',
        submenu: [
          { label: 'Open film packs…', accelerator: 'CmdOrCtrl+O', click: onOpenPacks },
          { type: 'separator' },
          { role: 'close' },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: '&View',
        submenu: [
          { label: 'All commands…', click: onCommands },
          { type: 'separator' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [{ label: 'About Footlight', click: onAbout }] },
    ]),
  );
}
