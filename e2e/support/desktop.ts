import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

  constructor(readonly owner: Launch['owner']) {
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
      // A group of its own, so that it can be ended with whatever it has started.
      detached: true,
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
      // A program that hangs is named, instead of holding up the test until that ends without a word.
      timeout: 60_000,
    }).trim();
  }

  /**
   * A picture of the whole display, as its user sees it, kept where a person can look at it.
   * @param area a part of it, as `WIDTHxHEIGHT+X+Y`
   */
  picture(name: string, area?: string): Buffer {
    const folder = join(CHECKOUT, 'out', 'pictures');
    mkdirSync(folder, { recursive: true });
    const picture = execFileSync(
      'maim',
      ['--hidecursor', ...(area === undefined ? [] : ['-g', area])],
      {
        ...this.asOwner({}),
        maxBuffer: 2 ** 26,
      },
    );
    writeFileSync(join(folder, `${name}.png`), picture);
    return picture;
  }

  close(): void {
    for (const { pid } of this.running.reverse()) if (pid !== undefined) end(pid);
    // A killed program's children may still write for a moment.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
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

/** Ends a program and its children; they may have ended already. */
function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody is left of it.
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

/** Starts a Wayland server in a window of the display; answers its socket. */
export async function startWayland(desktop: Desktop): Promise<string> {
  const socket = join(desktop.folder, 'wayland');
  const screen = ['--backend=x11-backend.so', '--use-pixman', '--width=1280', '--height=900'];
  desktop.start('weston', [...screen, '--socket=wayland', '--idle-time=0']);
  await expect.poll(() => existsSync(socket)).toBe(true);
  return socket;
}

/** An mpv that fills the display with a moving picture, and writes down how often it is clicked on. */
export class Player {
  private constructor(
    private readonly desktop: Desktop,
    readonly window: string,
    private readonly log: string,
  ) {}

  static async start(desktop: Desktop): Promise<Player> {
    const log = join(desktop.folder, 'clicks');
    const keys = join(desktop.folder, 'input.conf');
    writeFileSync(keys, `MBTN_LEFT run /bin/sh -c "echo clicked >> ${log}"\n`);
    desktop.start('mpv', [
      ...['--no-config', '--vo=x11', '--ao=null', '--fs', '--no-terminal', '--osc=no', '--loop'],
      ...[`--input-conf=${keys}`, '--title=the film'],
      'av://lavfi:gradients=size=480x300:rate=12:c0=0x141033:c1=0x7a2f5d:nb_colors=2:speed=0.01',
    ]);
    const find = (): string =>
      desktop.run('sh', ['-c', "xdotool search --onlyvisible --name '^the film$' || true"]);
    await expect.poll(find).toMatch(/^\d+$/);
    const player = new Player(desktop, find(), log);
    await expect.poll(() => player.hasFocus()).toBe(true);
    return player;
  }

  hasFocus(): boolean {
    return this.desktop.run('sh', ['-c', 'xdotool getactivewindow || true']) === this.window;
  }

  clicks(): number {
    if (!existsSync(this.log)) return 0;
    return readFileSync(this.log, 'utf8').split('\n').length - 1;
  }
}

/** Starts a session bus of its own; answers what programs need in their environment to find it. */
export async function startSessionBus(desktop: Desktop): Promise<Record<string, string>> {
  const path = join(desktop.folder, 'bus');
  const address = `unix:path=${path}`;
  desktop.start('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=${address}`]);
  await expect.poll(() => existsSync(path)).toBe(true);
  return { DBUS_SESSION_BUS_ADDRESS: address };
}

/** A bus of its own, with something on it that shows notifications. */
export class Notifications {
  private constructor(
    private readonly desktop: Desktop,
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(desktop: Desktop): Promise<Notifications> {
    const notifications = new Notifications(desktop, await startSessionBus(desktop));
    desktop.start('dunst', ['-config', '/dev/null'], notifications.environment);
    await expect.poll(() => notifications.displayed()).toBe(0);
    return notifications;
  }

  /** How many are up; undefined while nobody answers. */
  displayed(): number | undefined {
    const text = this.ctl('count displayed');
    return /^\d+$/.test(text) ? Number(text) : undefined;
  }

  /** What the last ones that went away said. */
  history(): string {
    return this.ctl('history');
  }

  private ctl(command: string): string {
    return this.desktop.run('sh', ['-c', `dunstctl ${command} || true`], this.environment);
  }
}
