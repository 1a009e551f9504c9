import type { Session } from 'electron';
import { isAppAddress } from '../app-address';

/** Chromium's own pages for its developer tools; they are inside the binary. */
const DEVTOOLS = 'devtools://devtools/bundled/';

/** Makes a session deny everything: permissions, devices, downloads, requests beyond the app's own files. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, grant) => {
    grant({});
  });
  // The spell checker would fetch a dictionary a second after the start; an empty list is what stops it.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.protocol.handle('file', () => new Response(null, { status: 403 }));
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAppAddress(details.url) && !details.url.startsWith(DEVTOOLS) });
  });
}
