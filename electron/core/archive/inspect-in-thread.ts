import { Worker } from 'node:worker_threads';
import type { InspectionNews, InspectionOrder } from './serve-inspection';
import { isOutOfMemory, OUT_OF_MEMORY, THREAD_MEMORY } from './thread-memory';

/**
 * Has an archive looked into by a thread with a limit to its memory.
 * @param script of the thread, which calls `serveInspection`
 */
export function inspectInThread(
  script: URL | string,
  order: InspectionOrder,
  onNews: (news: InspectionNews) => void,
): void {
  const worker = new Worker(script, { resourceLimits: THREAD_MEMORY, env: {} });
  let isDone = false;
  worker.on('message', (news: InspectionNews) => {
    if (isDone) return;
    isDone = 'found' in news || 'error' in news;
    onNews(news);
    if (isDone) void worker.terminate();
  });
  const fail = (message: string): void => {
    if (isDone) return;
    isDone = true;
    onNews({ error: { code: 'pack-damaged', message, where: order.archive } });
  };
  worker.on('error', (error) => {
    fail(isOutOfMemory(error) ? OUT_OF_MEMORY : `It could not be read: ${error.message}`);
  });
  worker.on('exit', () => {
    fail('It could not be read: its reading ended.');
  });
  worker.postMessage(order);
}
