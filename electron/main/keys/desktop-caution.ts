import { isWayland, type Desktop } from '../desktop/desktop';

/**
 * What to know before relying on keys that work in every program; null where nothing stands against them. Under
 * Wayland the desktop hands such keys out, or does not, and `globalShortcut.register` says yes before that is known
 * (electron/electron#52218); through XWayland they reach us only while an X11 program has the focus (#15863).
 * @param command how this app is started from a command line
 */
export function cautionAboutDesktop(desktop: Desktop, command: string): string | null {
  if (!isWayland(desktop)) return null;
  const what =
    desktop.ozone === 'x11'
      ? 'This desktop runs on Wayland: these keys work only while some program has the focus that uses X11, and Footlight cannot see whether they do.'
      : 'This desktop runs on Wayland: it decides by itself which programs get such keys. It may ask you first, or give none, and Footlight cannot see what it decided.';
  return `${what} What always works: in the keyboard settings of your desktop, give a key to the command ${command} --do=playPause (or curtain, popUps, back, forward, search).`;
}
