import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import { inMain } from './in-main';
import { makeFolderFor, prepareLaunch, type Launch } from '../../scripts/runtime/ordinary-user';
import { startVirtualDisplay } from '../../scripts/runtime/virtual-display';
import type { ElectronRuntime } from '../../scripts/runtime/electron';

/** A running app, and what it was started with. */
export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  profile: string;
}

export interface LaunchOptions {
  /** A profile of an earlier start, to go on with; else a new, empty one. */
  profile?: string;
  /** Another app folder than the built one, as made by `copyOfApp`. */
  appFolder?: string;
  /** What the desktop that it is started from says of itself. */
  environment?: Readonly<Record<string, string>>;
  args?: readonly string[];
}

interface Fixtures {
  tolerated: RegExp[];
  /** Starts the app; everything that is started is closed after the test. */
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Names faults that a test commits itself, to see them refused. */
  tolerate: (fault: RegExp) => void;
  /** A copy of the built app that a test may damage. */
  copyOfApp: () => string;
  /** Keeps a picture of a view where a person can look at it. */
  picture: (page: Page, name: string) => Promise<void>;
}

interface WorkerFixtures {
  prepared: Launch;
  display: undefined;
}

/** What a page of ours must never do, collected while a test runs. */
function watchFor(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(
        `console: ${message.text()} (${message.location().url}:${String(message.location().lineNumber)})`,
      );
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('footlight://app/')) faults.push(`request: ${request.url()}`);
  });
}

/** Every request that any session makes, seen from the main process: also those of no page. */
async function watchSessions(app: ElectronApplication): Promise<void> {
  await inMain(app, ({ session }) => {
    const seen: string[] = [];
    (globalThis as { requestsSeen?: string[] }).requestsSeen = seen;
    const note = ({ url }: { url: string }): void => void seen.push(url);
    session.defaultSession.webRequest.onSendHeaders(note);
    session.defaultSession.webRequest.onErrorOccurred(note);
  });
}

async function requestsOf(app: ElectronApplication): Promise<string[]> {
  return inMain(app, () => (globalThis as { requestsSeen?: string[] }).requestsSeen ?? []).catch(
    () => [],
  );
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  prepared: [
    async ({}, use) => {
      const runtime = JSON.parse(
        process.env['FOOTLIGHT_RUNTIME'] ?? 'null',
      ) as ElectronRuntime | null;
      if (!runtime) throw new Error('Run the end-to-end tests with: npm run e2e');
      await use(prepareLaunch(runtime, CHECKOUT));
    },
    { scope: 'worker' },
  ],

  // Whatever a worker starts is seen on its own display, and covers nothing on another's.
  display: [
    async ({ prepared }, use) => {
      const display =
        process.platform === 'linux' ? await startVirtualDisplay(prepared.owner) : undefined;
      Object.assign(process.env, display?.env);
      await use(undefined);
      display?.close();
    },
    { scope: 'worker', auto: true },
  ],

  tolerated: async ({}, use) => {
    await use([]);
  },

  tolerate: async ({ tolerated }, use) => {
    await use((fault) => tolerated.push(fault));
  },

  launch: async ({ prepared, tolerated }, use) => {
    const running: ElectronApplication[] = [];
    const profiles: string[] = [];
    const faults: string[] = [];
    await use(async ({ profile, appFolder, environment, args = [] } = {}) => {
      const folder = profile ?? makeFolderFor(prepared.owner, 'footlight-profile-');
      profiles.push(folder);
      const app = await _electron.launch({
        executablePath: prepared.executable,
        args: [appFolder ?? prepared.appFolder, `--user-data-dir=${folder}`, ...args],
        chromiumSandbox: true,
        // Light and dark are what the app says they are.
        colorScheme: null,
        env: { ...(process.env as Record<string, string>), ...environment },
      });
      running.push(app);
      const page = await app.firstWindow();
      await watchSessions(app);
      watchFor(page, faults);
      app.on('window', (opened) => {
        watchFor(opened, faults);
      });
      return { app, page, profile: folder };
    });
    for (const app of running) {
      const foreign = (await requestsOf(app)).filter((url) => !url.startsWith('footlight://app/'));
      faults.push(...foreign.map((url) => `request: ${url}`));
      await app.close().catch(() => undefined);
    }
    // A process that is on its way out may still write, and into folders that were just emptied:
    // `maxRetries` asks again for the folder only, not for what has come into it since.
    await expect(() => {
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
    }).toPass({ timeout: 20_000 });
    const intolerable = faults.filter((fault) => !tolerated.some((known) => known.test(fault)));
    expect(intolerable, 'page errors, console errors and requests beyond the app').toEqual([]);
  },

  copyOfApp: async ({ prepared }, use) => {
    const copies: string[] = [];
    await use(() => {
      const copy = makeFolderFor(undefined, 'footlight-copy-');
      copies.push(copy);
      cpSync(prepared.appFolder, copy, {
        recursive: true,
        filter: (path) => !path.includes('node_modules') && !path.includes('.git'),
      });
      return copy;
    });
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  },

  picture: async ({}, use) => {
    const folder = join(CHECKOUT, 'out', 'pictures');
    mkdirSync(folder, { recursive: true });
    await use(async (page, name) => {
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    });
  },
});

export { expect };
