import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

test('permissions are denied without asking', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'first');
  const states = await page.evaluate(async () =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
  const devices = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: unknown) => (error as DOMException).name,
    ),
  );
  expect(['NotAllowedError', 'NotFoundError']).toContain(devices);
});

test('a page stays where it is: no navigation, no windows, no downloads, no frames', async ({
  launch,
  tolerate,
}) => {
  tolerate(/example\.com|Content Security Policy|file:/);
  const { app, page } = await launch();
  await answer(page, 'first');
  const home = page.url();
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  const attempts: (() => void)[] = [
    () => {
      location.href = 'https://example.com/';
    },
    () => {
      location.assign('file:///etc/passwd');
    },
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(form);
      form.submit();
    },
    () => {
      const link = document.createElement('a');
      link.href = 'footlight://app/index.html';
      link.download = 'index.html';
      link.click();
    },
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    },
  ];
  for (const attempt of attempts) {
    await page.evaluate(attempt).catch(() => undefined);
    // Asked of the page itself: a locator would wait for the navigation that never comes.
    const here = await page.evaluate(() => [
      location.href,
      String(document.querySelector('[role="slider"]') !== null),
    ]);
    expect(here).toEqual([home, 'true']);
  }
  expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no socket of the app leads beyond this machine', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hollywood');
  await expect(page.getByRole('option').first()).toBeVisible();
  const foreign = await inMain(app, async ({ app: electron }) => {
    const { readFile, readdir, readlink } = process.getBuiltinModule('node:fs/promises');
    const inodes = new Set<string>();
    for (const { pid } of electron.getAppMetrics()) {
      const folder = `/proc/${String(pid)}/fd`;
      for (const name of await readdir(folder).catch(() => [])) {
        const target = await readlink(`${folder}/${name}`).catch(() => '');
        const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
        if (inode !== undefined) inodes.add(inode);
      }
    }
    const lines: string[] = [];
    for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
      const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '');
      for (const line of text.split('\n').slice(1)) {
        const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
        if (inode === undefined || !inodes.has(inode)) continue;
        // 0100007F is 127.0.0.1 as the kernel prints it: Playwright's own way in.
        const loopback = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F):/;
        if (
          !loopback.test(local ?? '') ||
          !(loopback.test(remote ?? '') || /^0+:0000$/.test(remote ?? ''))
        ) {
          lines.push(`${table} ${local ?? ''} ${remote ?? ''}`);
        }
      }
    }
    return { lines, sockets: inodes.size };
  });
  expect(foreign.lines).toEqual([]);
  expect(foreign.sockets).toBeGreaterThan(0);
});
