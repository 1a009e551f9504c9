import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout, wherever a script is called from. */
export const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
