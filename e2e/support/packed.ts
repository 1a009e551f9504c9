import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Launch } from '../../scripts/runtime/ordinary-user';

/** A packed app that runs. Its fuses leave it no inspector, so it is driven through a port of its pages. */
export interface PackedApp {
  child: ChildProcess;
  page: Page;
  /** What it has said so far, on both streams. */
  said: () => string;
  close: () => Promise<void>;
}

interface Start {
  /** The program and its arguments. */
  command: readonly string[];
  /** Whom it runs as, when that is not the user who starts it. */
  owner: Launch['owner'];
  /** Home of that user. */
  home: string;
  environment?: Readonly<Record<string, string>>;
}

const LISTENING = /DevTools listening on (ws:\S+)/;

/** Starts a program with nothing of ours around it but its user and that user's home. */
export function startProgram({ command, owner, home, environment = {} }: Start): {
  child: ChildProcess;
  said: () => string;
} {
  const [program = '', ...args] = command;
  const { DISPLAY = '', XAUTHORITY = '', PATH = '' } = process.env;
  const child = spawn(program, args, {
    ...(owner ?? {}),
    cwd: home,
    env: { HOME: home, PATH, DISPLAY, XAUTHORITY, LANG: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  return { child, said: () => text };
}

/** Starts a packed app, and waits for its window. */
export async function startPacked(start: Start): Promise<PackedApp> {
  const { child, said } = startProgram({
    ...start,
    command: [...start.command, '--remote-debugging-port=0'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  try {
    const browser = await connect(child, said);
    const page = await firstPage(browser);
    return { child, page, said, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(child: ChildProcess, said: () => string): Promise<Browser> {
  for (let waited = 0; waited < 300; waited += 1) {
    const address = LISTENING.exec(said())?.[1];
    if (address !== undefined) return chromium.connectOverCDP(address);
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The app did not come up. It said:\n${said()}`);
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The app has no pages.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}
