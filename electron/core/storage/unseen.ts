import { z } from 'zod';
import { id } from '#shared/pack/fields';

/** `unseen.json`: for each film, by its pack's id, the pop-ups that came and went out of sight. */
export const unseen = z.record(id, z.array(id));
export type Unseen = z.infer<typeof unseen>;
