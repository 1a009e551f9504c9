import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder } from './cache-folder';
import type { ElectronRuntime } from './electron';

/** Debian's account that owns nothing. Chromium's sandbox refuses root, and so do we. */
export const NOBODY = { uid: 65534, gid: 65534, name: 'nobody' } as const;

/** How to start the app so that it runs as an ordinary user with its sandbox on. */
export interface Launch {
  executable: string;
  /** The folder that holds the app's package.json and its `out/`. */
  appFolder: string;
  /** Whom the app runs as, when that is not the user who starts it. */
  owner?: { uid: number; gid: number };
}

export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function readableByNobody(path: string): boolean {
  const ids = [`--reuid=${String(NOBODY.uid)}`, `--regid=${String(NOBODY.gid)}`, '--clear-groups'];
  return spawnSync('setpriv', [...ids, 'test', '-r', path], { stdio: 'ignore' }).status === 0;
}

/** A folder of its own for the ordinary user: a home, a profile, a place for pictures. */
export function makeFolderFor(owner: Launch['owner'], prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** A shell program that gives up root, then becomes Electron. */
function droppingExecutable(electron: string): string {
  // Its home stays, so that a viewing goes on at the next start.
  const home = join(cacheFolder(), `home-of-${NOBODY.name}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chownSync(home, NOBODY.uid, NOBODY.gid);
  const path = join(cacheFolder(), `electron-as-${NOBODY.name}-${String(process.pid)}`);
  writeFileSync(
    path,
    `#!/bin/sh
export HOME='${home}' XDG_CONFIG_HOME='${home}/.config' XDG_CACHE_HOME='${home}/.cache'
export USER=${NOBODY.name} LOGNAME=${NOBODY.name}
# That of root is closed to everybody else.
[ "$(stat -c %u "$XDG_RUNTIME_DIR" 2>/dev/null)" = ${String(NOBODY.uid)} ] || unset XDG_RUNTIME_DIR
exec setpriv --reuid=${String(NOBODY.uid)} --regid=${String(NOBODY.gid)} --clear-groups -- '${electron}' "$@"
`,
  );
  chmodSync(path, 0o755);
  process.on('exit', () => {
    rmSync(path, { force: true });
  });
  return path;
}

/** The runtime at a path that an ordinary user may read: its own, or a copy in the cache. */
function readableRuntime(runtime: ElectronRuntime): string {
  if (readableByNobody(runtime.executable)) return runtime.executable;
  const copy = join(cacheFolder(), `electron-${runtime.version}`);
  if (!readableByNobody(join(copy, basename(runtime.executable)))) {
    const half = `${copy}.${String(process.pid)}`;
    cpSync(runtime.folder, half, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    renameSync(half, copy);
  }
  return join(copy, basename(runtime.executable));
}

/**
 * How to start the built app of `checkout` in `runtime`. For root that means as an ordinary user, on a
 * copy of what is built, because a clone in root's home is closed to everybody else.
 */
export function prepareLaunch(runtime: ElectronRuntime, checkout: string): Launch {
  if (!isRoot()) return { executable: runtime.executable, appFolder: checkout };
  const appFolder = mkdtempSync(join(tmpdir(), 'footlight-app-'));
  chmodSync(appFolder, 0o755);
  process.on('exit', () => {
    rmSync(appFolder, { recursive: true, force: true });
  });
  mkdirSync(join(appFolder, 'out'));
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/packs']) {
    cpSync(join(checkout, part), join(appFolder, part), { recursive: true });
  }
  return {
    executable: droppingExecutable(readableRuntime(runtime)),
    appFolder,
    owner: { uid: NOBODY.uid, gid: NOBODY.gid },
  };
}
