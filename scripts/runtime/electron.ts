import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { say } from './say';
import { standInElectron } from './stand-in';

export interface ElectronRuntime {
  /** The program to start. */
  executable: string;
  /** Its folder, as electron-builder's `electronDist` wants it. */
  folder: string;
  version: string;
  /** `own` is the Electron that ships; `stand-in` is another version, for machines that cannot have it. */
  kind: 'own' | 'stand-in';
}

const require = createRequire(import.meta.url);

/** The binary that `electron` downloaded earlier, if it is there. */
function downloaded(): ElectronRuntime | undefined {
  const home = dirname(require.resolve('electron/package.json'));
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(executable)) return undefined;
  const { version } = require('electron/package.json') as { version: string };
  return { executable, folder: join(home, 'dist'), version, kind: 'own' };
}

async function download(): Promise<void> {
  const home = dirname(require.resolve('electron/package.json'));
  await promisify(execFile)(process.execPath, [join(home, 'install.js')], { timeout: 300_000 });
}

/**
 * Which Electron this machine runs: the downloaded one, else one that downloads now, else on Linux x64
 * the stand-in. Everything that starts Electron (start, tests, bench, package) asks here.
 * @throws with what to do where none of the three can be had.
 */
export async function resolveElectron(): Promise<ElectronRuntime> {
  let runtime = downloaded();
  if (!runtime && process.env['FOOTLIGHT_ELECTRON'] !== 'stand-in') {
    await download().catch(() => undefined);
    runtime = downloaded();
  }
  if (!runtime) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Error(
        `Electron's binary could not be downloaded for ${process.platform} ${process.arch}. ` +
          'Connect to the network once and run `npx install-electron`, or set ELECTRON_MIRROR.',
      );
    }
    const { folder, version } = await standInElectron();
    runtime = { executable: join(folder, 'electron'), folder, version, kind: 'stand-in' };
  }
  say(
    runtime.kind === 'own'
      ? `running in Electron ${runtime.version}`
      : `running in a stand-in Electron ${runtime.version}, because this machine cannot download Electron's own binary`,
  );
  return runtime;
}
