import { app, globalShortcut, powerMonitor } from 'electron';
import { desktopOf } from './desktop/desktop';
import { FloatDesk } from './desktop/float-desk';
import { floatSupport } from './desktop/float-support';
import { answersFrom } from './ipc/answers';
import { publishStates, serveRequests } from './ipc/serve-requests';
import { actionIn } from './keys/command-line';
import { cautionAboutDesktop } from './keys/desktop-caution';
import { globalActions } from './keys/global-actions';
import { GlobalKeys } from './keys/global-keys';
import { setMenu } from './menu';
import { PlayerDesk } from './players/player-desk';
import { AudienceWindow } from './windows/audience-window';
import type { Folders } from './folders';
import { Services } from './services';
import { choosePacks } from './shelf/choose-packs';
import type { Windows } from './windows/windows';

/**
 * Everything behind the windows: services (not yet started), answers, menu. It is a file of its own so that it
 * is loaded while the first window's process comes up, when the main process has nothing else to do.
 */
export function setUpBackstage(windows: Windows, folders: Folders): Services {
  const services = new Services(folders, new AudienceWindow(windows));
  const desktop = desktopOf(process.env, app.commandLine.getSwitchValue('ozone-platform'));
  const floatDesk = new FloatDesk(services, windows, floatSupport(desktop));
  const globalKeys = serveGlobalKeys(
    services,
    globalActions(services, windows, floatDesk),
    cautionAboutDesktop(desktop, startCommand()),
  );
  const playerDesk = new PlayerDesk(services);
  floatDesk.start();
  playerDesk.start();
  serveRequests(windows, answersFrom(services, globalKeys, floatDesk, playerDesk));
  publishStates(windows, services.hub);
  services.words.inEach((say) => {
    setMenu(say, app.name, {
      onOpenPacks: () => void choosePacks(services),
      onCommands: () => {
        windows.showMain();
        services.callCommands();
      },
      onAbout: () => {
        windows.showMain();
        services.callAbout();
      },
    });
  });

  powerMonitor.on('suspend', () => {
    services.sleep();
  });

  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    globalKeys.close();
    floatDesk.close();
    playerDesk.close();
    void services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  return services;
}

/** How this app is started from a command line. */
function startCommand(): string {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return app.isPackaged ? program : `${program} ${app.getAppPath()}`;
}

/** Keys that work in every program, and the command that a desktop can bind to a key of its own. */
function serveGlobalKeys(
  services: Services,
  actions: ReturnType<typeof globalActions>,
  caution: ReturnType<typeof cautionAboutDesktop>,
): GlobalKeys {
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
