import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of the packs that ship, in the order of the list; the first one is opened at the first start. */
export const BUNDLED_PACKS = JSON.parse(
  readFileSync(join('resources', 'packs', 'bundled.json'), 'utf8'),
) as string[];
