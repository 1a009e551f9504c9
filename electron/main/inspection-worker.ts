import { indexThread } from '#core/archive/index-thread';
import { serveInspection } from '#core/archive/serve-inspection';

serveInspection(indexThread(new URL('index-worker.js', import.meta.url)));
