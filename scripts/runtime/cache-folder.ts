import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that keeps what is expensive to make, such as a runtime: outside the checkout, so that
 * `npm ci` in a second clone finds it. Root keeps it where ordinary users can read it, because
 * the app itself is started as one (root's home is closed to others).
 * `FOOTLIGHT_CACHE` names another folder.
 */
export function cacheFolder(): string {
  const folder =
    process.env['FOOTLIGHT_CACHE'] ??
    (process.getuid?.() === 0
      ? '/var/cache/footlight'
      : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'footlight'));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
