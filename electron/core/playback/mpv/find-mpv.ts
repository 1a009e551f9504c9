import { statSync, watch, type FSWatcher } from 'node:fs';
import { createConnection } from 'node:net';
import { basename, dirname } from 'node:path';
import type { MonotonicClock } from '#core/monotonic-clock';
import type { PlaybackSource } from '../source';
import { MpvSource } from './mpv-source';

/** A name that has just come up may not be listened at yet: tried again after so many milliseconds, so often. */
const AGAIN_AFTER = [20, 60, 150, 400, 1_000] as const;
/** Named pipes cannot be watched; they are looked for this often, in milliseconds. */
const LOOK_FOR_PIPES_EVERY = 1_000;

interface FindMpvOptions {
  clock: MonotonicClock;
  /** Where to look: paths of sockets, or of pipes on Windows. */
  paths: readonly string[];
  onFound: (source: PlaybackSource) => void;
  platform: NodeJS.Platform;
  /** Our own user; a socket of somebody else's is left alone. */
  uid: number | undefined;
}

/**
 * Looks for mpv where it is known to listen, and waits for it to come up there: nothing is asked while nothing
 * happens. A killed player leaves its name behind, and another one takes the name over.
 */
export class FindMpv {
  private readonly watchers: FSWatcher[] = [];
  private readonly connected = new Set<string>();
  private readonly watched = new Set<string>();
  private readonly timers = new Map<string, () => void>();
  private isClosed = false;
  private readonly paths: string[];

  constructor(private readonly options: FindMpvOptions) {
    this.paths = [...options.paths];
  }

  /** Looks there as well: where the viewer says, or where we start one. */
  alsoLookAt(path: string): void {
    if (this.paths.includes(path)) return;
    this.paths.push(path);
    this.look(path, 0);
    if (this.options.platform !== 'win32') this.watch(dirname(path));
  }

  start(): void {
    const { paths } = this;
    const { platform } = this.options;
    for (const path of paths) this.look(path, 0);
    if (platform === 'win32') return;
    for (const folder of new Set(paths.map((path) => dirname(path)))) this.watch(folder);
  }

  close(): void {
    this.isClosed = true;
    for (const watcher of this.watchers) watcher.close();
    for (const cancel of this.timers.values()) cancel();
  }

  private watch(folder: string): void {
    if (this.watched.has(folder)) return;
    this.watched.add(folder);
    try {
      const watcher = watch(folder, (_event, name) => {
        for (const path of this.paths)
          if (dirname(path) === folder && (name === null || name === basename(path)))
            this.look(path, 0);
      });
      // A folder that goes away takes its sockets with it.
      watcher.on('error', () => watcher.close());
      this.watchers.push(watcher);
    } catch {
      this.watched.delete(folder);
      // There is no such folder, so no player has its socket there.
    }
  }

  private look(path: string, tries: number): void {
    this.timers.get(path)?.();
    this.timers.delete(path);
    if (this.isClosed || this.connected.has(path) || !this.isOurs(path)) return;
    this.connected.add(path);
    // A name that nobody listens at any more must not show as a player.
    const probe = createConnection({ path });
    probe.on('connect', () => {
      probe.destroy();
      if (this.isClosed) return;
      // Tries go on being counted: what lets us in and closes each time is not come back to for ever.
      const source = new MpvSource(path, this.options.clock, () => this.release(path, tries));
      this.options.onFound(source);
    });
    probe.on('error', () => this.release(path, tries));
  }

  private release(path: string, tries: number): void {
    this.connected.delete(path);
    this.again(path, tries);
  }

  private again(path: string, tries: number): void {
    const isPipe = this.options.platform === 'win32';
    const wait = isPipe ? LOOK_FOR_PIPES_EVERY : AGAIN_AFTER[tries];
    if (wait === undefined || this.isClosed) return;
    this.timers.set(
      path,
      this.options.clock.after(wait, () => this.look(path, tries + 1)),
    );
  }

  private isOurs(path: string): boolean {
    if (this.options.platform === 'win32') return true;
    try {
      const found = statSync(path);
      return found.isSocket() && (this.options.uid === undefined || found.uid === this.options.uid);
    } catch {
      return false;
    }
  }
}
