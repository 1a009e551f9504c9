import { app, powerMonitor } from 'electron';
import { answersFrom } from './ipc/answers';
import { publishStates, serveRequests } from './ipc/serve-requests';
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
  serveRequests(windows, answersFrom(services));
  publishStates(windows, services.hub);
  setMenu();

  powerMonitor.on('suspend', () => {
    services.sleep();
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
  return services;
}
