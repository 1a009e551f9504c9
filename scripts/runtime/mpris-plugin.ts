import { existsSync } from 'node:fs';

/** Where distributions put the plugin by which mpv shows itself on the session bus. */
const PLACES = [
  '/usr/lib/mpv-mpris/mpris.so',
  '/etc/mpv/scripts/mpris.so',
  '/usr/share/mpv/scripts/mpris.so',
  '/usr/lib/mpv/mpris.so',
] as const;

/** Path of that plugin; undefined where it is not installed. */
export function mprisPlugin(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}
