/** What kind of desktop the app runs on. */
export interface Desktop {
  platform: NodeJS.Platform;
  /** `XDG_SESSION_TYPE` */
  sessionType: string | undefined;
  /** `WAYLAND_DISPLAY` */
  waylandDisplay: string | undefined;
  /** `DISPLAY`: under Wayland, the server that programs for X11 draw on. */
  x11Display: string | undefined;
  /** What `--ozone-platform` says, or nothing. */
  ozone: string;
}

/** @param ozone what `--ozone-platform` says, or nothing */
export function desktopOf(environment: NodeJS.ProcessEnv, ozone: string): Desktop {
  return {
    platform: process.platform,
    sessionType: environment['XDG_SESSION_TYPE'],
    waylandDisplay: environment['WAYLAND_DISPLAY'],
    x11Display: environment['DISPLAY'],
    ozone,
  };
}

export function isWayland({ platform, sessionType, waylandDisplay }: Desktop): boolean {
  if (platform !== 'linux') return false;
  return sessionType === 'wayland' || (!sessionType && (waylandDisplay ?? '') !== '');
}

/** Whether the app's windows are Wayland's own, and not those of X11 inside it. */
export function isNativeWayland(desktop: Desktop): boolean {
  return isWayland(desktop) && desktop.ozone !== 'x11';
}

/** Whether the app could have windows of X11 where it has native ones now. */
export function couldUseX11(desktop: Desktop): boolean {
  return isNativeWayland(desktop) && (desktop.x11Display ?? '') !== '';
}
