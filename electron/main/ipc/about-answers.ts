import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { readLicences } from '#core/about/read-licences';
import type { Services } from '../services';
import type { Answering } from './answers';

/** The bundles of `electron.vite.config.ts`: each lists what is in it. */
const BUNDLES = ['main', 'preload', 'renderer'] as const;

/** How questions about the app itself are answered. */
export function aboutAnswers(services: Services): Pick<Answering, 'getAbout' | 'getLicences'> {
  const { folders } = services;
  return {
    getAbout: () => {
      const { electron, chrome, node } = process.versions;
      return {
        version: app.getVersion(),
        runtime: { electron, chromium: chrome, node },
        folders: { data: folders.userData, packs: folders.bundled },
        sources: services.openRoom().pack.manifest.sources.map(({ title }) => title),
        chromiumLicences: licencesOfChromium(),
      };
    },
    // Whatever has become of these lists, the page can say the rest.
    getLicences: () => readLicences(BUNDLES.map((name) => join(folders.out, name))),
  };
}

/** Electron comes with it; who packs an app may have left it out. */
function licencesOfChromium(): string | null {
  const path = join(dirname(process.execPath), 'LICENSES.chromium.html');
  return existsSync(path) ? path : null;
}
