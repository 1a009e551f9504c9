import { z } from 'zod';
import { id, moment } from '#shared/pack/fields';
import type { SavedViewing } from '#shared/watch/viewing-state';

const showing = z.strictObject({ id, at: moment, until: moment });

const savedViewing: z.ZodType<SavedViewing> = z.strictObject({
  position: moment,
  audience: z.enum(['unknown', 'first', 'seen']),
  frontier: moment,
  ahead: z.boolean(),
  shown: z.array(showing),
});

/** `sessions.json`: for each film, by its pack's id, where its viewing stands. */
export const sessions = z.record(id, savedViewing);
export type Sessions = z.infer<typeof sessions>;
