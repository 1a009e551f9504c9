import { inspectWith, type Inspect } from './inspect-archive';
import { sealIndex } from './seal-index';

/** Looks into an archive here and now, and makes its index as well: for those who have no thread for that. */
export const inspectArchive: Inspect = inspectWith(sealIndex);
