import { serveIndexSeal } from '#core/archive/index-thread';

serveIndexSeal();
