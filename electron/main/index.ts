import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { registerScheme, serveApp } from './protocol';
import { hardenBeforeReady } from './security/before-ready';
import { openMainWindow } from './windows/main-window';

// Boot order, nothing else: what each step does is said where it is done.

const outFolder = join(app.getAppPath(), 'out');
const windows = new Set<BrowserWindow>();

function showWindow(): void {
  const [open] = windows;
  if (open) {
    if (open.isMinimized()) open.restore();
    open.focus();
    return;
  }
  const window = openMainWindow(outFolder);
  windows.add(window);
  window.on('closed', () => windows.delete(window));
}

hardenBeforeReady();
registerScheme();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const backstage = import('./backstage').then(({ setUpBackstage }) =>
    setUpBackstage(windows, {
      pack: join(app.isPackaged ? process.resourcesPath : outFolder, 'packs', 'la-la-land'),
      userData: app.getPath('userData'),
    }),
  );
  const scriptServed = serveApp(
    session.defaultSession,
    join(outFolder, 'renderer'),
    backstage.then(() => undefined),
  );
  // One thread serves the page and opens the pack: first the script, which its own process then works on.
  void Promise.all([backstage, scriptServed]).then(([services]) => services.start());
  showWindow();

  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
