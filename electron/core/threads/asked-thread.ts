import { Worker } from 'node:worker_threads';
import { systemClock } from '#core/monotonic-clock';
import { FootlightError, type PlainError } from '#shared/errors';

/** What a thread answers to the order of a number. */
export type ThreadAnswer<Value> =
  { number: number; value: Value } | { number: number; error: PlainError };

/** When nothing has been asked for so long, the thread ends: most are wanted on a few days of a year. */
const LINGER_MS = 10_000;

interface Waiting<Value> {
  resolve: (value: Value) => void;
  reject: (error: unknown) => void;
}

/** A thread, and what has been asked of it: one that ends fails its own orders, not its successor's. */
interface Thread<Value> {
  worker: Worker;
  waiting: Map<number, Waiting<Value>>;
}

/** A thread that does what it is asked for; it is there only while there is something to do. */
export class AskedThread<Order extends object, Value> {
  private thread: Thread<Value> | undefined;
  private asked = 0;
  private cancelEnding: () => void = () => undefined;

  /**
   * @param script of the thread, which calls `serveOrders`
   * @param name what it does, for whoever reads that it has ended
   */
  constructor(
    private readonly script: URL | string,
    private readonly name: string,
  ) {}

  /** @throws FootlightError as the thread worded it; Error if the thread ends before it has answered */
  ask(order: Order): Promise<Value> {
    this.cancelEnding();
    this.thread ??= this.start();
    this.asked += 1;
    const number = this.asked;
    const { worker, waiting } = this.thread;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...order, number });
    });
  }

  /** Ends the thread; what it is at is lost, and rejected. */
  async close(): Promise<void> {
    this.cancelEnding();
    const { thread } = this;
    this.thread = undefined;
    await thread?.worker.terminate();
  }

  private start(): Thread<Value> {
    const worker = new Worker(this.script);
    const waiting = new Map<number, Waiting<Value>>();
    const thread = { worker, waiting };
    worker.on('message', (answer: ThreadAnswer<Value>) => {
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
      fail(new Error(`the thread that ${this.name} has ended`));
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
