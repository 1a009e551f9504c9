import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Desktop } from './desktop';

/** A real player on a session bus, asked and told apart from the app. */
export class BusPlayer {
  private constructor(
    private readonly desktop: Desktop,
    private readonly bus: Readonly<Record<string, string>>,
    readonly process: ChildProcess,
    private readonly name: string,
  ) {}

  /** VLC with its window or without one. It announces itself on the bus by default. */
  static async vlc(
    desktop: Desktop,
    bus: Readonly<Record<string, string>>,
    film: string,
    args: readonly string[] = ['--vout=dummy'],
  ): Promise<BusPlayer> {
    const usual = ['-I', 'dummy', '--no-interact', '--aout=dummy', '--control=dbus'];
    const quiet = ['--no-osd', '--no-video-title-show', '--no-keyboard-events'];
    const process = desktop.start('vlc', [...usual, ...quiet, ...args, film], bus);
    return new BusPlayer(desktop, bus, process, 'vlc').ready();
  }

  /** Chromium on a page that plays the film, as a page of any streaming site does. */
  static async chromium(
    desktop: Desktop,
    bus: Readonly<Record<string, string>>,
    film: string,
    args: readonly string[] = ['--headless=new'],
  ): Promise<BusPlayer> {
    const page = join(desktop.folder, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><title>La La Land | A streaming site</title>
<style>body{margin:0;background:#000;overflow:hidden}video{display:block;width:100vw;height:100vh}</style>
<video id="film" autoplay src="${pathToFileURL(film).href}"></video>`,
    );
    const process = desktop.start(
      'chromium',
      [
        ...['--no-first-run', '--no-default-browser-check', '--disable-gpu'],
        ...['--autoplay-policy=no-user-gesture-required', '--disable-component-update'],
        ...[`--user-data-dir=${join(desktop.folder, 'chromium')}`, ...args],
        pathToFileURL(page).href,
      ],
      bus,
    );
    return new BusPlayer(desktop, bus, process, 'chromium').ready();
  }

  /** What it answers to playerctl. */
  ctl(...args: string[]): string {
    return this.desktop.run(
      'sh',
      ['-c', `playerctl --player=${this.name} ${args.join(' ')} 2>&1 || true`],
      this.bus,
    );
  }

  kill(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' = 'SIGKILL'): void {
    this.process.kill(signal);
  }

  private async ready(): Promise<this> {
    await expect.poll(() => this.ctl('status'), { intervals: [50] }).toBe('Playing');
    return this;
  }
}
