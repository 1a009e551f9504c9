import { AskedThread } from '#core/threads/asked-thread';
import type { LibraryWork } from './library-work';

/** What is asked of the thread. */
export type WorkOrder =
  | { order: 'index'; folder: string; target: string; proved: readonly string[] }
  | {
      order: 'merge';
      parts: readonly { path: string; keeps: readonly string[] }[];
      target: string;
    };

/** Has the work of a library done in a thread of its own, so that no window waits for it. */
export class ThreadWork implements LibraryWork {
  private readonly thread: AskedThread<WorkOrder, string>;

  /** @param script of the thread, which calls `serveWork` */
  constructor(script: URL | string) {
    this.thread = new AskedThread(script, 'indexes films');
  }

  index(folder: string, target: string, proved: readonly string[] = []): Promise<string> {
    return this.thread.ask({ order: 'index', folder, target, proved });
  }

  async merge(
    parts: readonly { path: string; keeps: readonly string[] }[],
    target: string,
  ): Promise<void> {
    await this.thread.ask({ order: 'merge', parts, target });
  }

  /** Ends the thread; what it is at is lost, and rejected. */
  close(): Promise<void> {
    return this.thread.close();
  }
}
