import type { ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Desktop } from './desktop';

/** A real mpv that plays a film, and what it says of itself, apart from the app. */
export class MpvPlayer {
  private constructor(
    readonly process: ChildProcess,
    private readonly socket: string,
  ) {}

  /** Starts one with its socket where the app looks for it, in the desktop's runtime folder. */
  static async start(
    desktop: Desktop,
    film: string,
    args: readonly string[] = ['--vo=null'],
    name = 'mpvsocket',
    environment: Readonly<Record<string, string>> = {},
  ): Promise<MpvPlayer> {
    const socket = join(desktop.folder, name);
    const usual = ['--no-config', '--ao=null', '--no-terminal', '--keep-open=yes'];
    const picture = args.some((arg) => arg.startsWith('--vo')) ? [] : ['--vo=null'];
    const process = desktop.start(
      'mpv',
      [...usual, ...picture, `--input-ipc-server=${socket}`, ...args, film],
      environment,
    );
    const player = new MpvPlayer(process, socket);
    await expect
      .poll(() => player.get('time-pos').catch(() => undefined), { intervals: [20] })
      .toEqual(expect.any(Number));
    return player;
  }

  get(property: string): Promise<unknown> {
    return this.command(['get_property', property]);
  }

  /** @returns what mpv answers; undefined where it has none */
  command(command: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const wire = createConnection({ path: this.socket });
      let text = '';
      wire.on('connect', () => wire.write(`${JSON.stringify({ command, request_id: 1 })}\n`));
      wire.on('data', (chunk) => {
        text += chunk.toString();
        const line = text.split('\n').find((one) => one.includes('"request_id":1'));
        if (line === undefined || !text.includes('\n')) return;
        wire.destroy();
        resolve((JSON.parse(line) as { data?: unknown }).data);
      });
      wire.on('error', reject);
    });
  }

  kill(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGTERM' = 'SIGKILL'): void {
    this.process.kill(signal);
  }
}
