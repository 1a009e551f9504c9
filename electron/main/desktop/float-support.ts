import type { FloatState } from '#shared/float/views';
import { couldUseX11, isNativeWayland, type Desktop } from './desktop';

/** Whether notes can float over a player on this desktop. */
export interface FloatSupport {
  /** Why not; null where they can. */
  trouble: FloatState['trouble'];
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
  return { trouble: canRestart ? 'wayland' : 'wayland-alone', canRestart };
}
