import { build, Platform, type Configuration } from 'electron-builder';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { CHECKOUT } from '../runtime/checkout';
import { resolveElectron, type ElectronRuntime } from '../runtime/electron';
import { say, stop } from '../runtime/say';
import { npmScript } from '../runtime/step';
import { commitTime, packTar } from './tar';

/** What this machine makes without anything that has to be downloaded. */
const OWN_WAY = process.platform === 'linux';

/** With `-- --all` also the forms for which electron-builder downloads its tools. */
const IS_ALL = process.argv.includes('--all');

/**
 * `npm run package`: what a person downloads. On Linux a Debian package and a tar.gz, with `-- --all` AppImage and rpm as
 * well; on macOS dmg and zip for both processors; on Windows an installer and a portable program. Says what it made,
 * with sizes and hashes.
 */
async function pack(): Promise<void> {
  npmScript('build');
  const runtime = await resolveElectron();
  const dist = join(CHECKOUT, 'dist');
  rmSync(dist, { recursive: true, force: true });
  process.env['SOURCE_DATE_EPOCH'] ??= String(commitTime());
  if (OWN_WAY) process.env['CUSTOM_FPM_PATH'] ??= fpmInOurPlace();
  const made = await build({
    projectDir: CHECKOUT,
    targets: Platform.current().createTarget(targets()),
    publish: 'never',
    config: configFor(runtime),
  });
  if (OWN_WAY) made.push(packTar(dist));
  const sums = made.map((path) => ({ path, sum: sha256(path) }));
  writeFileSync(
    join(dist, 'SHA256SUMS'),
    sums.map(({ path, sum }) => `${sum}  ${basename(path)}\n`).join(''),
  );
  for (const { path, sum } of sums) {
    const megabytes = (statSync(path).size / 1e6).toFixed(1);
    process.stdout.write(`${path}\n  ${megabytes} MB, sha256 ${sum}\n`);
  }
}

/** None: those that `electron-builder.yml` names. */
function targets(): string[] {
  if (process.platform !== 'linux') return [];
  return IS_ALL ? ['deb', 'AppImage', 'rpm'] : ['deb'];
}

/** What is added to `electron-builder.yml`, which the builder reads by itself. */
function configFor({ folder, version, kind }: ElectronRuntime): Configuration {
  if (kind === 'own') return { electronVersion: version };
  say(`packed around the stand-in, Electron ${version}: good for tests, not for release`);
  return {
    electronVersion: version,
    electronDist: folder,
    // The stand-in brings a program of its own that starts a folder; the packed app is started by itself.
    afterPack: ({ appOutDir }) => {
      rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
      return Promise.resolve();
    },
  };
}

/** A program that electron-builder can call in the place of fpm. */
function fpmInOurPlace(): string {
  const folder = join(CHECKOUT, 'out', 'package');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fpm');
  const script = join(CHECKOUT, 'scripts', 'package', 'deb.ts');
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' --import tsx '${script}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

function sha256(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} was not made.`);
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

pack().catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error));
});
