import type { SystemKeys } from '#shared/ipc/state';
import { isWayland, type Desktop } from '../desktop/desktop';

/**
 * What to know before relying on keys that work in every program; null where nothing stands against them. Under
 * Wayland the desktop hands such keys out, or does not, and `globalShortcut.register` says yes before that is known
 * (electron/electron#52218); through XWayland they reach us only while an X11 program has the focus (#15863).
 * @param command how this app is started from a command line
 */
export function cautionAboutDesktop(desktop: Desktop, command: string): SystemKeys['caution'] {
  if (!isWayland(desktop)) return null;
  return { desktop: desktop.ozone === 'x11' ? 'x11-in-wayland' : 'wayland', command };
}
