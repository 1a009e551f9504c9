import { couldUseX11, isNativeWayland, type Desktop } from './desktop';

/** Whether notes can float over a player on this desktop. */
export interface FloatSupport {
  /** Why not, in words; null where they can. */
  trouble: string | null;
  /** Whether they can after a start with windows of X11. */
  canRestart: boolean;
}

/**
 * A native window of Wayland has no say in where it stands or what it lies above, and would take the focus from the
 * player. A window of X11 inside Wayland may still float.
 */
export function floatSupport(desktop: Desktop): FloatSupport {
  if (!isNativeWayland(desktop)) return { trouble: null, canRestart: false };
  const canRestart = couldUseX11(desktop);
  const trouble = canRestart
    ? 'This desktop runs on Wayland, where no window of ours may lie over another program. Started through X11, Footlight can float its notes.'
    : 'This desktop runs on Wayland without X11: no window of ours may lie over another program here. Stand beside the player instead, or let notes come as notifications.';
  return { trouble, canRestart };
}
