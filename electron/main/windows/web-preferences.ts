import { join } from 'node:path';
import type { WebPreferences } from 'electron';

/**
 * What every window of ours has: the sandbox, a world of its own for the bridge, and no Node.
 * @param outFolder the built app: the preload is looked for in it
 * @param preload the bridge of this kind of window
 */
export function webPreferences(
  outFolder: string,
  preload: 'main-window' | 'audience-window' = 'main-window',
): WebPreferences {
  return {
    preload: join(outFolder, 'preload', `${preload}.cjs`),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    // A pop-up is due also while another window covers this one.
    backgroundThrottling: false,
  };
}
