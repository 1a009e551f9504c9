import { serveInspection } from '#core/archive/serve-inspection';

serveInspection();
