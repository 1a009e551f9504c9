import { join } from 'node:path';
import { inspectInThread } from '#core/archive/inspect-in-thread';
import type { InspectionOrder } from '#core/archive/serve-inspection';

// The process in which a stranger's archive is looked into: it knows nothing of the app, and is killed when it takes
// too long. The thread inside has a limit to its memory, which a process cannot be given.

process.parentPort.once('message', ({ data }: { data: InspectionOrder }) => {
  inspectInThread(join(import.meta.dirname, 'inspection-worker.js'), data, (news) => {
    process.parentPort.postMessage(news);
  });
});
