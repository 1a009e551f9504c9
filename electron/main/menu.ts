import { Menu } from 'electron';

/** The menu has only what needs one: opening packs, text editing, zoom, leaving. Everything else is in the window, with its keys. */
export function setMenu(onOpenPacks: () => void): void {
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
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}
