import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import type { Launch } from '../../scripts/runtime/ordinary-user';

/** Programs of a desktop, run by whoever runs the app, and ended with the test. */
export class Desktop {
  /** A folder of the desktop's user. */
  readonly folder: string;
  private readonly running: ChildProcess[] = [];

  constructor(private readonly owner: Launch['owner']) {
    this.folder = mkdtempSync(join(tmpdir(), 'footlight-desktop-'));
    if (owner) chownSync(this.folder, owner.uid, owner.gid);
  }

  start(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const child = spawn(program, args, {
      ...this.asOwner(environment),
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    this.running.push(child);
    return child;
  }

  /** Runs a program to its end; answers what it printed. */
  run(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): string {
    return execFileSync(program, args, {
      ...this.asOwner(environment),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** A picture of the whole display, as its user sees it, kept where a person can look at it. */
  picture(name: string): Buffer {
    const folder = join(CHECKOUT, 'out', 'pictures');
    mkdirSync(folder, { recursive: true });
    const picture = execFileSync('maim', ['--hidecursor'], {
      ...this.asOwner({}),
      maxBuffer: 2 ** 26,
    });
    writeFileSync(join(folder, `${name}.png`), picture);
    return picture;
  }

  close(): void {
    for (const child of this.running.reverse()) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private asOwner(environment: Readonly<Record<string, string>>): {
    uid?: number;
    gid?: number;
    cwd: string;
    env: NodeJS.ProcessEnv;
  } {
    const home = { HOME: this.folder, XDG_RUNTIME_DIR: this.folder, XDG_CONFIG_HOME: this.folder };
    return {
      ...(this.owner ?? {}),
      cwd: this.folder,
      env: { ...process.env, ...home, ...environment },
    };
  }
}

/** Starts a window manager, and a compositor, and waits until the manager manages. */
export async function startWindowManager(desktop: Desktop): Promise<void> {
  desktop.start('openbox', ['--sm-disable']);
  desktop.start('picom', ['--backend', 'xrender', '--config', '/dev/null']);
  await expect
    .poll(() => desktop.run('sh', ['-c', 'xprop -root _NET_SUPPORTING_WM_CHECK || true']))
    .toContain('window id');
}

/** An mpv that fills the display with a moving picture, and tells over its socket what happens to it. */
export class Player {
  readonly messages: string[] = [];

  private constructor(
    private readonly desktop: Desktop,
    readonly window: string,
  ) {}

  static async start(desktop: Desktop): Promise<Player> {
    const socket = join(desktop.folder, 'mpv.sock');
    const keys = join(desktop.folder, 'input.conf');
    desktop.run('sh', ['-c', `echo 'MBTN_LEFT script-message clicked' > ${keys}`]);
    desktop.start('mpv', [
      ...['--no-config', '--vo=x11', '--ao=null', '--fs', '--no-terminal', '--osc=no', '--loop'],
      ...[`--input-ipc-server=${socket}`, `--input-conf=${keys}`, '--title=the film'],
      'av://lavfi:testsrc2=size=320x200:rate=12',
    ]);
    await expect.poll(() => existsSync(socket)).toBe(true);
    const find = (): string =>
      desktop.run('sh', ['-c', "xdotool search --onlyvisible --name '^the film$' || true"]);
    await expect.poll(find).toMatch(/^\d+$/);
    const player = new Player(desktop, find());
    await expect.poll(() => player.hasFocus()).toBe(true);
    player.listen(socket);
    return player;
  }

  hasFocus(): boolean {
    return this.desktop.run('sh', ['-c', 'xdotool getactivewindow || true']) === this.window;
  }

  clicks(): number {
    return this.messages.filter((message) => message === 'clicked').length;
  }

  private listen(socket: string): void {
    let text = '';
    createConnection(socket).on('data', (chunk) => {
      text += chunk.toString();
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const { args } = JSON.parse(line) as { args?: string[] };
        if (args) this.messages.push(...args);
      }
    });
  }
}
