import { parentPort } from 'node:worker_threads';
import { toPlainError } from '#shared/errors';
import type { ThreadAnswer } from './asked-thread';

/**
 * Does in this thread what an `AskedThread` asks of it, one thing after the other.
 * @param act is given the orders that the thread's owner asks for, and no others
 */
export function serveOrders<Value>(act: (order: never) => Promise<Value>): void {
  const answerTo = async (order: { number: number }): Promise<ThreadAnswer<Value>> => {
    const { number } = order;
    try {
      return { number, value: await act(order as never) };
    } catch (error) {
      return { number, error: toPlainError(error) };
    }
  };
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (order: { number: number }) => {
    before = before.then(async () => {
      parentPort?.postMessage(await answerTo(order));
    });
  });
}
