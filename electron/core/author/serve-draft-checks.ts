import { serveOrders } from '#core/threads/serve-orders';
import { problemsIn } from './check-draft';

/** What is asked of the thread that checks drafts. */
export interface CheckOrder {
  /** Of the draft. */
  folder: string;
}

/** Checks drafts in this thread: at a thousand entries it takes a second, and a key that is pressed meanwhile is answered. */
export function serveDraftChecks(): void {
  serveOrders(({ folder }: CheckOrder) => problemsIn(folder));
}
