import { parentPort } from 'node:worker_threads';
import { toPlainError } from '#shared/errors';
import { directWork } from './library-work';
import type { WorkAnswer, WorkOrder } from './thread-work';

/** Does in this thread what `ThreadWork` asks of it, one thing after the other. */
export function serveWork(): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (order: WorkOrder) => {
    before = before.then(async () => {
      parentPort?.postMessage(await answerTo(order));
    });
  });
}

async function answerTo(order: WorkOrder): Promise<WorkAnswer> {
  const { number } = order;
  try {
    if (order.order === 'index')
      return {
        number,
        value: await directWork.index(order.folder, order.target, order.proved),
      };
    await directWork.merge(order.parts, order.target);
    return { number, value: '' };
  } catch (error) {
    return { number, error: toPlainError(error) };
  }
}
