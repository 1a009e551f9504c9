import { join } from 'node:path';
import { app, session } from 'electron';
import { restartedThroughX11 } from './desktop/start-through-x11';
import { actionIn } from './keys/command-line';
import { openPacks } from './shelf/open-packs';
import { packsIn } from './shelf/packs-in';
import { registerScheme, serveApp } from './protocol';
import { hardenBeforeReady } from './security/before-ready';
import { setFirstLight } from './windows/first-light';
import { Windows } from './windows/windows';

// Boot order, nothing else: what each step does is said where it is done.

const outFolder = join(app.getAppPath(), 'out');
const windows = new Windows(outFolder);
const toOpen = packsIn(process.argv, process.cwd());

hardenBeforeReady();
registerScheme();

if (restartedThroughX11()) {
  // The next process goes on.
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    if (!actionIn(argv)) windows.showMain();
  });
  // Where a file is opened by an event, that comes before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    toOpen.push(path);
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  setFirstLight();
  const backstage = import('./backstage').then(({ setUpBackstage }) =>
    setUpBackstage(windows, {
      out: outFolder,
      bundled: join(app.isPackaged ? process.resourcesPath : outFolder, 'packs'),
      userData: app.getPath('userData'),
      libraryWorker: join(outFolder, 'main', 'library-worker.js'),
      draftWorker: join(outFolder, 'main', 'draft-worker.js'),
      importProcess: join(outFolder, 'main', 'import-process.js'),
    }),
  );
  const scriptServed = serveApp(session.defaultSession, join(outFolder, 'renderer'), backstage);
  // One thread serves the page and opens the pack: first the script, which its own process then works on.
  void Promise.all([backstage, scriptServed]).then(async ([services]) => {
    await services.start();
    openPacks(services, toOpen);
  });
  windows.showMain();

  app.on('activate', () => {
    windows.showMain();
  });
  // The main window says itself what follows from its end.
  app.on('window-all-closed', () => undefined);
}
