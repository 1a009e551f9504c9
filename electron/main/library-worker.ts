import { serveWork } from '#core/library/serve-work';

serveWork();
