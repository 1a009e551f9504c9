import { join } from 'node:path';
import { inspectionThread } from '#core/archive/inspection-thread';
import type { InspectionOrder } from '#core/archive/serve-inspection';

// The process in which a stranger's archive is looked into: it knows nothing of the app, and is killed when it takes
// too long. The thread inside has a limit to its memory, which a process cannot be given.

const inspect = inspectionThread(join(import.meta.dirname, 'inspection-worker.js'), (news) => {
  process.parentPort.postMessage(news);
});
process.parentPort.once('message', ({ data }: { data: InspectionOrder }) => {
  inspect(data);
});
