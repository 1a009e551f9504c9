import { Worker } from 'node:worker_threads';
import { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
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
  const fail = (error: FootlightError): void => {
    if (isDone) return;
    isDone = true;
    failure = { error: error.toPlain() };
    // It may end before anything is asked of it.
    if (order) onNews(failure);
  };
  worker.on('error', (error) => {
    fail(
      isOutOfMemory(error)
        ? saidError('pack-damaged', OUT_OF_MEMORY)
        : new FootlightError('pack-damaged', `It could not be read: ${error.message}`),
    );
  });
  worker.on('exit', () => {
    fail(new FootlightError('pack-damaged', 'It could not be read: its reading ended.'));
  });
  return (given) => {
    order = given;
    if (failure) onNews(failure);
    else worker.postMessage(order);
  };
}
