import { z } from 'zod';
import { LONGEST_FILM } from '../film-time';
import { id } from '../pack/fields';
import { MOST_ONSETS } from './fit-onsets';

/**
 * `onsets.json`: for each film, by its pack's id, the film seconds at which lines of a file begin that was in step.
 * Times only: no word of a file is kept.
 */
export const keptOnsets = z.record(
  id,
  z.array(z.number().min(0).max(LONGEST_FILM)).max(MOST_ONSETS),
);
export type KeptOnsets = z.infer<typeof keptOnsets>;
