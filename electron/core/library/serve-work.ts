import { serveOrders } from '#core/threads/serve-orders';
import { directWork } from './library-work';
import type { WorkOrder } from './thread-work';

/** Does in this thread what `ThreadWork` asks of it. */
export function serveWork(): void {
  serveOrders(async (order: WorkOrder): Promise<string> => {
    if (order.order === 'index') return directWork.index(order.folder, order.target, order.proved);
    await directWork.merge(order.parts, order.target);
    return '';
  });
}
