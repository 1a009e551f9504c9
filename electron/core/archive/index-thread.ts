import { Worker } from 'node:worker_threads';
import { isOutOfMemory, OUT_OF_MEMORY, THREAD_MEMORY } from './thread-memory';
import type { SealIndex } from './seal-index';
import { saidError } from '#shared/said-error';

type Answer = { seal: string | undefined } | { error: Error };

/**
 * Starts a thread that makes the index of a pack while another one still unpacks and checks it. It has a limit to its
 * memory, and is there for one pack.
 * @param script of the thread, which calls `serveIndexSeal`
 */
export function indexThread(script: URL | string): SealIndex {
  const worker = new Worker(script, { resourceLimits: THREAD_MEMORY, env: {} });
  const answered = new Promise<Answer>((resolve) => {
    worker.once('message', (seal: string | undefined) => {
      resolve({ seal });
      void worker.terminate();
    });
    worker.once('error', (error) => {
      resolve({ error });
    });
    worker.once('exit', () => {
      resolve({ seal: undefined });
    });
  });
  return async (folder) => {
    worker.postMessage(folder);
    const answer = await answered;
    if ('seal' in answer) return answer.seal;
    if (isOutOfMemory(answer.error)) throw saidError('pack-damaged', OUT_OF_MEMORY);
    throw answer.error;
  };
}
