import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { answersFrom } from './ipc/answers';
import { publishStates, serveRequests } from './ipc/serve-requests';
import { setMenu } from './menu';
import { registerScheme, serveApp } from './protocol';
import { hardenBeforeReady } from './security/before-ready';
import { Services } from './services';
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
  const services = new Services({
    pack: join(app.isPackaged ? process.resourcesPath : outFolder, 'packs', 'la-la-land'),
    userData: app.getPath('userData'),
  });
  serveApp(session.defaultSession, join(outFolder, 'renderer'));
  serveRequests(windows, answersFrom(services));
  publishStates(windows, services.hub);
  setMenu();
  showWindow();
  void services.start();

  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
