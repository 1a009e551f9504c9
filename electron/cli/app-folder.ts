import { posix, win32 } from 'node:path';
import { FootlightError } from '#shared/errors';

const APP = 'Footlight';

interface System {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  home: string;
}

/** The folder in which the app looks for packs: `packs` in the folder that the system gives to it. */
export function appPacksFolder({ platform, env, home }: System): string {
  if (home === '')
    throw new FootlightError('storage', 'Your user has no folder of its own.', {
      remedy: 'Say where the pack is to go: --into FOLDER',
    });
  if (platform === 'win32') {
    const roaming = env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, APP, 'packs');
  }
  if (platform === 'darwin')
    return posix.join(home, 'Library', 'Application Support', APP, 'packs');
  const config = env['XDG_CONFIG_HOME'];
  // As the standard has it, a path that is not absolute does not count.
  const base = config?.startsWith('/') === true ? config : posix.join(home, '.config');
  return posix.join(base, APP, 'packs');
}
