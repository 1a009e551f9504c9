import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

test('every window is sandboxed, isolated and without Node', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  await page.evaluate(async () => {
    await window.footlight.changeSettings({ floatOn: true });
    await window.footlight.openHost();
    await window.footlight.openAudience({ display: null });
  });
  await expect.poll(() => app.windows().length).toBe(3);
  const preferences = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(
      (open) =>
        (
          open.webContents as unknown as { getLastWebPreferences: () => object }
        ).getLastWebPreferences() as Record<string, unknown>,
    ),
  );
  expect(preferences).toHaveLength(3);
  for (const given of preferences) {
    expect(given).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      experimentalFeatures: false,
      allowRunningInsecureContent: false,
    });
  }
  for (const open of app.windows()) {
    const globals = await open.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals, open.url()).toEqual([]);
  }
});

test('the app runs as an ordinary user, its pages behind the system-call filter', async ({
  launch,
}) => {
  test.fail(process.platform !== 'linux', 'read from /proc');
  const { app, page } = await launch();
  await answer(page, 'first');
  const facts = await inMain(app, ({ app: electron, BrowserWindow }) => ({
    uid: process.getuid?.(),
    noSandbox: electron.commandLine.hasSwitch('no-sandbox'),
    pages: BrowserWindow.getAllWindows().map((open) => open.webContents.getOSProcessId()),
  }));
  expect(facts.uid).not.toBe(0);
  expect(facts.noSandbox).toBe(false);
  expect(facts.pages.length).toBeGreaterThan(0);
  for (const pid of facts.pages) {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  }
});

test('the bridge is frozen and has only named methods', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'first');
  const bridge = await page.evaluate(() => {
    const { footlight } = window;
    const before = footlight.play;
    try {
      (footlight as { play: unknown }).play = () => 'replaced';
    } catch {
      // A frozen object may throw or ignore; both are right.
    }
    return {
      names: Object.keys(footlight).sort(),
      kept: footlight.play === before,
      kinds: [...new Set(Object.values(footlight).map((value) => typeof value))],
    };
  });
  expect(bridge.kept).toBe(true);
  expect(bridge.kinds).toEqual(['function']);
  expect(bridge.names).not.toContain('invoke');
  expect(bridge.names).not.toContain('send');
});

test('a second start gives way to the first', async ({ launch, prepared }) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const second = spawn(prepared.executable, [prepared.appFolder, `--user-data-dir=${profile}`], {
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
