import { Worker } from 'node:worker_threads';
import type { InspectionNews, InspectionOrder } from './serve-inspection';
import { isOutOfMemory, OUT_OF_MEMORY, THREAD_MEMORY } from './thread-memory';

/**
 * Starts a thread with a limit to its memory, that looks into one archive.
 * @param script of the thread, which calls `serveInspection`
 * @returns what gives it the order to
 */
export function inspectionThread(
  script: URL | string,
  onNews: (news: InspectionNews) => void,
): (order: InspectionOrder) => void {
  const worker = new Worker(script, { resourceLimits: THREAD_MEMORY, env: {} });
  let isDone = false;
  worker.on('message', (news: InspectionNews) => {
    if (isDone) return;
    isDone = 'found' in news || 'error' in news;
    onNews(news);
    if (isDone) void worker.terminate();
  });
  let order: InspectionOrder | undefined;
  let failure: InspectionNews | undefined;
  const fail = (message: string): void => {
    if (isDone) return;
    isDone = true;
    failure = { error: { code: 'pack-damaged', message } };
    // It may end before anything is asked of it.
    if (order) onNews(failure);
  };
  worker.on('error', (error) => {
    fail(isOutOfMemory(error) ? OUT_OF_MEMORY : `It could not be read: ${error.message}`);
  });
  worker.on('exit', () => {
    fail('It could not be read: its reading ended.');
  });
  return (given) => {
    order = given;
    if (failure) onNews(failure);
    else worker.postMessage(order);
  };
}
