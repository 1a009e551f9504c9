import { app, globalShortcut, powerMonitor } from 'electron';
import { answersFrom } from './ipc/answers';
import { publishStates, serveRequests } from './ipc/serve-requests';
import { actionIn } from './keys/command-line';
import { cautionAboutDesktop } from './keys/desktop';
import { globalActions } from './keys/global-actions';
import { GlobalKeys } from './keys/global-keys';
import { setMenu } from './menu';
import { AudienceWindow } from './windows/audience-window';
import { Services, type Folders } from './services';
import type { Windows } from './windows/windows';

/**
 * Everything behind the windows: services (not yet started), answers, menu. It is a file of its own so that it
 * is loaded while the first window's process comes up, when the main process has nothing else to do.
 */
export function setUpBackstage(windows: Windows, folders: Folders): Services {
  const services = new Services(folders, new AudienceWindow(windows));
  const globalKeys = serveGlobalKeys(services, windows);
  serveRequests(windows, answersFrom(services, globalKeys));
  publishStates(windows, services.hub);
  setMenu();

  powerMonitor.on('suspend', () => {
    services.sleep();
  });

  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    globalKeys.close();
    void services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  return services;
}

/** Keys that work in every program, and the command that a desktop can bind to a key of its own. */
function serveGlobalKeys(services: Services, windows: Windows): GlobalKeys {
  const actions = globalActions(services, windows);
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const caution = cautionAboutDesktop({
    platform: process.platform,
    sessionType: process.env['XDG_SESSION_TYPE'],
    waylandDisplay: process.env['WAYLAND_DISPLAY'],
    ozone: app.commandLine.getSwitchValue('ozone-platform'),
    command: app.isPackaged ? program : `${program} ${app.getAppPath()}`,
  });
  const globalKeys = new GlobalKeys(services.hub, globalShortcut, actions, caution);
  globalKeys.start();
  app.on('browser-window-focus', () => {
    globalKeys.retry();
  });
  app.on('browser-window-blur', () => {
    globalKeys.pause(false);
  });
  app.on('second-instance', (_event, argv) => {
    const action = actionIn(argv);
    if (action && services.hub.get().film.status === 'ready') actions[action]();
  });
  return globalKeys;
}
