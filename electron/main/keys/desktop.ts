interface Desktop {
  platform: NodeJS.Platform;
  /** `XDG_SESSION_TYPE` */
  sessionType: string | undefined;
  /** `WAYLAND_DISPLAY` */
  waylandDisplay: string | undefined;
  /** What `--ozone-platform` says, or nothing. */
  ozone: string;
  /** How this app is started from a command line. */
  command: string;
}

/**
 * What to know before relying on keys that work in every program; null where nothing stands against them. Under
 * Wayland the desktop hands such keys out, or does not, and `globalShortcut.register` says yes before that is known
 * (electron/electron#52218); through XWayland they reach us only while an X11 program has the focus (#15863).
 */
export function cautionAboutDesktop(desktop: Desktop): string | null {
  if (desktop.platform !== 'linux') return null;
  const isWayland =
    desktop.sessionType === 'wayland' ||
    (desktop.sessionType === undefined && (desktop.waylandDisplay ?? '') !== '');
  if (!isWayland) return null;
  const what =
    desktop.ozone === 'x11'
      ? 'This desktop runs on Wayland: these keys work only while some program has the focus that uses X11, and Footlight cannot see whether they do.'
      : 'This desktop runs on Wayland: it decides by itself which programs get such keys. It may ask you first, or give none, and Footlight cannot see what it decided.';
  return `${what} What always works: in the keyboard settings of your desktop, give a key to the command ${desktop.command} --do=playPause (or curtain, popUps, back, forward, search).`;
}
