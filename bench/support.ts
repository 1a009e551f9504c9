import { readdirSync, readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Launch } from '../scripts/runtime/ordinary-user';

export interface Started {
  app: ElectronApplication;
  page: Page;
  /** When the process was started, in milliseconds of the wall clock. */
  from: number;
}

/** Starts an app as the tests do: as an ordinary user, with the sandbox. */
export async function startApp(
  launch: Launch,
  appFolder: string,
  profile: string,
  env: Record<string, string>,
  switches: readonly string[] = [],
): Promise<Started> {
  const from = Date.now();
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [appFolder, `--user-data-dir=${profile}`, ...switches],
    chromiumSandbox: true,
    // Light and dark are what the app says they are.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await app.firstWindow();
  // The runner of these scripts wraps named functions in a helper of its own, which a page has not.
  await page.evaluate('globalThis.__name = (wrapped) => wrapped');
  return { app, page, from };
}

/** Process ids of all parts of an app. */
export async function processesOf(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
}

/** Resident memory of all processes of an app, in MB (shared pages count in each, for both apps alike). */
export async function residentMegabytes(app: ElectronApplication): Promise<number> {
  const pages = (await processesOf(app)).map((pid) =>
    Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]),
  );
  return (pages.reduce((sum, each) => sum + each, 0) * 4096) / 1e6;
}

/** Time that all threads of all processes of an app have spent on a processor so far, in milliseconds. */
export async function processorMilliseconds(app: ElectronApplication): Promise<number> {
  let nanoseconds = 0;
  for (const pid of await processesOf(app)) {
    const folder = `/proc/${String(pid)}/task`;
    for (const thread of readdirSync(folder)) {
      // Finer than the ticks of `stat`, which would round an idle window to nothing.
      nanoseconds += Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]);
    }
  }
  return nanoseconds / 1e6;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that at least that many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}
