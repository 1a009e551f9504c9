import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { expect, test as base } from './support/footlight';
import {
  CAN_INSTALL,
  desktopCommand,
  install,
  purge,
  systemFiles,
  UNPACKED,
} from './support/installed';
import { packFile, TINY_TITLE, tinyFilm } from './support/packs';
import { planOf } from './support/pack';
import { startPacked, startProgram, type PackedApp } from './support/packed';
import { answer, seek } from './support/steps';

/** How a fuse stands in the program itself: as a digit. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0)) as [number, number];

interface Installed {
  /** How a desktop starts it. */
  command: readonly string[];
  home: string;
  start: (
    environment?: Readonly<Record<string, string>>,
    more?: readonly string[],
  ) => Promise<PackedApp>;
}

/** The package as apt installs it; where that cannot be, the folder that it was packed from. */
const test = base.extend<{ installed: Installed }>({
  installed: async ({ prepared }, use) => {
    if (CAN_INSTALL) install();
    const command = CAN_INSTALL ? desktopCommand() : [UNPACKED];
    const home = makeFolderFor(prepared.owner, 'footlight-home-');
    const started: PackedApp[] = [];
    try {
      await use({
        command,
        home,
        start: async (environment = {}, more = []) => {
          const owner = prepared.owner;
          const app = await startPacked({
            command: [...command, ...more],
            owner,
            home,
            environment,
          });
          started.push(app);
          return app;
        },
      });
    } finally {
      for (const app of started) await app.close();
      if (CAN_INSTALL && existsSync('/opt/Footlight')) purge();
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    }
  },
});

test('installed, it does its main job as an ordinary user, opens a pack that is double-clicked, and goes without a trace', async ({
  prepared,
  installed,
  picture,
}) => {
  test.setTimeout(300_000);
  const { command, home, start } = installed;
  const { page, close, child } = await start();
  await answer(page, 'seen');

  // Found as one types, opened, and gone to.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('observatory');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toBeVisible();

  // Watched along: the note of the moment comes by itself.
  const note = planOf('normal').shown[6];
  if (!note) throw new Error('The plan has no such note.');
  await page.keyboard.press('w');
  await seek(page, Math.floor(note.at / 5) * 5 - 5);
  await page.keyboard.press('Space');
  await expect(page.locator(`.pop-up[data-entry="${note.id}"]`)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Space');
  await picture(page, 'packaged');

  // A file manager starts the program again, with the path of a pack.
  const folder = makeFolderFor(prepared.owner, 'footlight-downloads-');
  const path = await packFile(folder, 'tiny.filmpack', await tinyFilm());
  const second = startProgram({ command: [...command, path], owner: prepared.owner, home });
  const code = await new Promise((resolve) => second.child.once('exit', resolve));
  expect(code, second.said()).toBe(0);
  await expect(page.getByRole('button', { name: /Yes, I have seen it/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TINY_TITLE);
  rmSync(folder, { recursive: true });

  await close();
  expect(child.exitCode ?? child.signalCode).not.toBe('SIGKILL');
  // Nothing is left beside the user's own data, and those are in one place.
  const kept = readdirSync(join(home, '.config'));
  expect(kept).toEqual(['Footlight']);
  if (!CAN_INSTALL) return;
  const before = systemFiles();
  purge();
  const after = new Set(systemFiles());
  expect(
    before.filter((file) => !after.has(file)).filter((file) => !/footlight/i.test(file)),
  ).toEqual([]);
  expect([...after].filter((file) => /footlight/i.test(file))).toEqual([]);
  expect(execFileSync('dpkg', ['-l'], { encoding: 'utf8' })).not.toContain('footlight');
  expect(
    existsSync(join(home, '.config', 'Footlight', 'sessions.json')),
    readdirSync(join(home, '.config', 'Footlight')).join(' '),
  ).toBe(true);
});

test('every part of it is sandboxed, and nobody can make a Node or a debugger of it', async ({
  prepared,
  installed,
}) => {
  test.setTimeout(180_000);
  const { command, home, start } = installed;
  const program = command[0] ?? '';
  const wire = await getCurrentFuseWire(program);
  const fuses = {
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
  };
  for (const [fuse, state] of Object.entries(fuses))
    expect(wire[fuse as unknown as FuseV1Options], FuseV1Options[Number(fuse)]).toBe(state);

  // What would run first in a Node that listened to these leaves a mark.
  const mark = join(home, 'mark');
  const script = join(mkdtempSync('/tmp/footlight-script-'), 'first.cjs');
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  execFileSync('chmod', ['-R', 'a+rX', dirname(script)]);
  const { page, said, child } = await start(
    { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` },
    ['--inspect=0', '--require', script],
  );
  await expect(page.getByRole('button', { name: /Yes, I have seen it/ })).toBeVisible();
  expect(existsSync(mark)).toBe(false);
  expect(said()).not.toContain('Debugger listening');
  rmSync(dirname(script), { recursive: true });

  const parts = processesOf(child.pid ?? 0);
  expect(parts.length).toBeGreaterThanOrEqual(3);
  for (const { line, status } of parts) {
    expect(line).not.toContain('--no-sandbox');
    if (prepared.owner) expect(status).toContain(`Uid:\t${String(prepared.owner.uid)}\t`);
    if (line.includes('--type=renderer')) expect(status).toMatch(/^Seccomp:\t2$/m);
  }
  expect(parts.filter(({ line }) => line.includes('--type=renderer')).length).toBeGreaterThan(0);
});

/** The processes of a group, by their command lines and what the kernel says of them. */
function processesOf(group: number): { line: string; status: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (Number(fields[2]) !== group) return [];
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ line, status: readFileSync(`/proc/${pid}/status`, 'utf8') }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
