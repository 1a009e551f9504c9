import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { CHECKOUT } from './runtime/checkout';
import { resolveElectron } from './runtime/electron';
import { isRoot, NOBODY } from './runtime/ordinary-user';
import { say, stop } from './runtime/say';
import { ensureSystemPackages } from './runtime/system-packages';
import { startVirtualDisplay } from './runtime/virtual-display';

/** `npm run e2e`: the end-to-end tests, in the real app, on a display in memory where there is one to be had. */
async function e2e(): Promise<void> {
  const onLinux = process.platform === 'linux';
  ensureSystemPackages(onLinux ? 'desktop' : 'nothing');
  const runtime = await resolveElectron();
  const display = onLinux ? await startVirtualDisplay(isRoot() ? NOBODY : undefined) : undefined;
  if (isRoot()) say(`the app under test runs as ${NOBODY.name}, with its sandbox on`);
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const result = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    cwd: CHECKOUT,
    stdio: 'inherit',
    env: { ...process.env, ...display?.env, FOOTLIGHT_RUNTIME: JSON.stringify(runtime) },
  });
  display?.close();
  process.exit(result.status ?? 1);
}

e2e().catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error));
});
