import { z } from 'zod';
import { id, line, text } from './fields';

/** One thing that a source says, in the pack author's own words. Whether it is right is said by the entries that cite it. */
export const claim = z.strictObject({ source: id, ref: line, gist: text });
export type Claim = z.infer<typeof claim>;
