import { app } from 'electron';
import { hardenContents } from './contents';
import { hardenSession } from './session';

/** What must be set before the app is ready: every process in the sandbox, no name ever resolved. */
export function hardenBeforeReady(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });
}
