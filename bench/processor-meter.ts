import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { processesOf } from './support';

/**
 * Reads from outside what all threads of an app spend on a processor, so that asking costs the app nothing. To be read
 * about every second: what a thread did since the last look before it ended is not counted.
 */
export class ProcessorMeter {
  private before = new Map<string, number>();

  private constructor(private readonly processes: readonly number[]) {}

  static async of(app: ElectronApplication): Promise<ProcessorMeter> {
    const meter = new ProcessorMeter(await processesOf(app));
    meter.read();
    return meter;
  }

  /** Milliseconds since the last time. */
  read(): number {
    const now = new Map(this.processes.flatMap(threadsOf));
    let nanoseconds = 0;
    for (const [thread, spent] of now) nanoseconds += spent - (this.before.get(thread) ?? 0);
    this.before = now;
    return nanoseconds / 1e6;
  }
}

/** The threads of a process, and the nanoseconds that each has spent so far. */
function threadsOf(pid: number): [thread: string, nanoseconds: number][] {
  const folder = `/proc/${String(pid)}/task`;
  return listed(folder).flatMap((id) => {
    const text = readIfThere(`${folder}/${id}/schedstat`);
    return text === undefined ? [] : [[`${String(pid)}/${id}`, Number(text.split(' ')[0])]];
  });
}

/** Threads, and processes too, may end while they are looked at. */
function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
