import { Worker } from 'node:worker_threads';
import { systemClock } from '#core/monotonic-clock';
import { FootlightError, type PlainError } from '#shared/errors';
import type { LibraryWork } from './library-work';

/** What is asked of the thread. */
export type WorkOrder =
  | { number: number; order: 'index'; folder: string; target: string }
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

/** Has the work of a library done in a thread of its own, so that no window waits for it. */
export class ThreadWork implements LibraryWork {
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (value: string) => void; reject: (error: unknown) => void }
  >();
  private cancelEnding: () => void = () => undefined;

  /** @param script of the thread, which calls `serveWork` */
  constructor(private readonly script: URL | string) {}

  index(folder: string, target: string): Promise<string> {
    return this.ask({ order: 'index', folder, target });
  }

  async merge(
    parts: readonly { path: string; keeps: readonly string[] }[],
    target: string,
  ): Promise<void> {
    await this.ask({ order: 'merge', parts, target });
  }

  /** Ends the thread; what it is at is lost. */
  async close(): Promise<void> {
    this.cancelEnding();
    await this.worker?.terminate();
  }

  private ask(order: Ordered): Promise<string> {
    this.cancelEnding();
    this.worker ??= this.start();
    this.asked += 1;
    const number = this.asked;
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      worker.postMessage({ ...order, number } satisfies WorkOrder);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.script);
    worker.on('message', (answer: WorkAnswer) => {
      const waiting = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      if ('value' in answer) waiting?.resolve(answer.value);
      else waiting?.reject(FootlightError.fromPlain(answer.error));
      if (this.waiting.size === 0) this.endLater();
    });
    const fail = (error: unknown): void => {
      if (this.worker === worker) this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => {
      fail(new Error('the thread that indexes films has ended'));
    });
    return worker;
  }

  private endLater(): void {
    this.cancelEnding = systemClock.after(LINGER_MS, () => {
      void this.worker?.terminate();
    });
  }
}
