import { serveIndexSeal } from '#core/archive/serve-index-seal';

serveIndexSeal();
