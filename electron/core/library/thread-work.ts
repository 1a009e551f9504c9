import { Worker } from 'node:worker_threads';
import { systemClock } from '#core/monotonic-clock';
import { FootlightError, type PlainError } from '#shared/errors';
import type { LibraryWork } from './library-work';

/** What is asked of the thread. */
export type WorkOrder =
  | { number: number; order: 'index'; folder: string; target: string; proved: readonly string[] }
  | {
      number: number;
      order: 'merge';
      parts: readonly { path: string; keeps: readonly string[] }[];
      target: string;
    };

/** What the thread answers. */
export type WorkAnswer = { number: number; value: string } | { number: number; error: PlainError };

type Ordered = WorkOrder extends infer Each
  ? Each extends { number: number }
    ? Omit<Each, 'number'>
    : never
  : never;

/** When nothing has been asked for so long, the thread ends: it is wanted on a few days of a year. */
const LINGER_MS = 10_000;

interface Waiting {
  resolve: (value: string) => void;
  reject: (error: unknown) => void;
}

/** A thread, and what has been asked of it: one that ends fails its own orders, not its successor's. */
interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** Has the work of a library done in a thread of its own, so that no window waits for it. */
export class ThreadWork implements LibraryWork {
  private thread: Thread | undefined;
  private asked = 0;
  private cancelEnding: () => void = () => undefined;

  /** @param script of the thread, which calls `serveWork` */
  constructor(private readonly script: URL | string) {}

  index(folder: string, target: string, proved: readonly string[] = []): Promise<string> {
    return this.ask({ order: 'index', folder, target, proved });
  }

  async merge(
    parts: readonly { path: string; keeps: readonly string[] }[],
    target: string,
  ): Promise<void> {
    await this.ask({ order: 'merge', parts, target });
  }

  /** Ends the thread; what it is at is lost, and rejected. */
  async close(): Promise<void> {
    this.cancelEnding();
    const { thread } = this;
    this.thread = undefined;
    await thread?.worker.terminate();
  }

  private ask(order: Ordered): Promise<string> {
    this.cancelEnding();
    this.thread ??= this.start();
    this.asked += 1;
    const number = this.asked;
    const { worker, waiting } = this.thread;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...order, number } satisfies WorkOrder);
    });
  }

  private start(): Thread {
    const worker = new Worker(this.script);
    const waiting = new Map<number, Waiting>();
    const thread = { worker, waiting };
    worker.on('message', (answer: WorkAnswer) => {
      const order = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('value' in answer) order?.resolve(answer.value);
      else order?.reject(FootlightError.fromPlain(answer.error));
      if (waiting.size === 0 && this.thread === thread) this.endLater();
    });
    const fail = (error: unknown): void => {
      if (this.thread === thread) {
        this.cancelEnding();
        this.thread = undefined;
      }
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => {
      fail(new Error('the thread that indexes films has ended'));
    });
    return thread;
  }

  private endLater(): void {
    this.cancelEnding();
    this.cancelEnding = systemClock.after(LINGER_MS, () => {
      void this.close();
    });
  }
}
