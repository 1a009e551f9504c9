import type { RichValues } from '../../lib/wording';

/** How keys are drawn in a message that names some. */
export const KEYS: RichValues = { key: (words) => <kbd>{words}</kbd> };
