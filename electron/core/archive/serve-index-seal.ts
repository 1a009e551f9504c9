import { parentPort } from 'node:worker_threads';
import { sealIndex } from './seal-index';

/** Makes, in this thread, the index of the one pack that is asked for. */
export function serveIndexSeal(): void {
  parentPort?.once('message', (folder: string) => {
    void sealIndex(folder).then((seal) => parentPort?.postMessage(seal));
  });
}
