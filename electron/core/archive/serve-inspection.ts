import { parentPort } from 'node:worker_threads';
import { toPlainError, type PlainError } from '#shared/errors';
import { inspectWith, type Inspected } from './inspect-archive';
import type { SealIndex } from './seal-index';

/** What is to be looked into. */
export interface InspectionOrder {
  archive: string;
  /** An empty folder. */
  folder: string;
}

/** How it goes, and at last what was found or what is wrong. */
export type InspectionNews = { part: number } | { found: Inspected } | { error: PlainError };

/**
 * Looks, in this thread, into the one archive that is asked for.
 * @param sealIndex who makes its index meanwhile
 */
export function serveInspection(sealIndex: SealIndex): void {
  const tell = (news: InspectionNews): void => {
    parentPort?.postMessage(news);
  };
  parentPort?.once('message', ({ archive, folder }: InspectionOrder) => {
    inspectWith(sealIndex)(archive, folder, (part) => {
      tell({ part });
    }).then(
      (found) => {
        tell({ found });
      },
      (error: unknown) => {
        tell({ error: toPlainError(error) });
      },
    );
  });
}
