import { spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { CHECKOUT } from './runtime/checkout';
import { resolveElectron } from './runtime/electron';
import { makeFolderFor, NOBODY, prepareLaunch, type Launch } from './runtime/ordinary-user';
import { say, stop } from './runtime/say';
import { npmScript } from './runtime/step';
import { ensureSystemPackages } from './runtime/system-packages';
import { hasDisplay, startVirtualDisplay } from './runtime/virtual-display';

/** `npm start`: builds the pack and the app, and opens the window. */
async function start(): Promise<void> {
  npmScript('build');
  const visible = hasDisplay();
  ensureSystemPackages(visible ? 'nothing' : 'display');
  const launch = prepareLaunch(await resolveElectron(), CHECKOUT);
  if (launch.owner)
    say(`you are root: the app runs as the ordinary user ${NOBODY.name}, with its sandbox on`);
  if (visible) openOn(launch);
  else await openUnseen(launch);
}

/** Opens the app on the display that is there. */
function openOn(launch: Launch): void {
  const env = { ...process.env, ...(launch.owner && authorityFor(launch.owner)) };
  const app = spawn(launch.executable, [launch.appFolder], { stdio: 'inherit', env });
  app.on('exit', (code) => process.exit(code ?? 1));
}

/** The key to root's display, in a place where the ordinary user can read it. */
function authorityFor(owner: { uid: number; gid: number }): { XAUTHORITY?: string } {
  const authority = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  if (!existsSync(authority)) return {};
  const copy = join(makeFolderFor(owner, 'footlight-display-'), 'authority');
  copyFileSync(authority, copy);
  chownSync(copy, owner.uid, owner.gid);
  return { XAUTHORITY: copy };
}

/** Opens the app on a display in memory and leaves a picture of what a person would see. */
async function openUnseen(launch: Launch): Promise<void> {
  const display = await startVirtualDisplay(launch.owner);
  say(`there is no display here: the window opens on a virtual one, ${display.env.DISPLAY}`);
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [launch.appFolder],
    chromiumSandbox: true,
    // Light and dark are what the app says they are.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), ...display.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void app.close());
  }
  const closed = app.waitForEvent('close', { timeout: 0 });
  const window = await app.firstWindow();
  await window.locator('main:not([aria-busy])').first().waitFor();
  // The place behind the words comes after them; some views have none.
  await window
    .locator('.horizon g')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  const picture = join(CHECKOUT, 'out', 'start.png');
  await window.screenshot({ path: picture });
  say(`a picture of the window: ${picture}`);
  say('the app is running; press Ctrl+C to close it');
  await closed;
  display.close();
}

start().catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error));
});
