import { z } from 'zod';
import { FILM_START } from '../film-time';
import { id, moment } from '../pack/fields';
import { MOST_PAUSE_POINTS } from './pause-points';

/** Words that a host writes for one card. */
const words = z.string().max(400);

export const pausePoint = z.strictObject({
  at: moment,
  questions: z.array(id).max(6),
  words,
});

/** What a host chooses for evenings with one film. */
export const hostChoices = z.strictObject({
  /** Whether cards come by themselves, or only when the host shows them. */
  cards: z.enum(['auto', 'host']),
  /** How often cards come by themselves; never so often that two would be up at once. */
  pace: z.enum(['few', 'normal']),
  /** A line on the title card: whose evening it is. */
  welcome: words,
  /** For the host alone. */
  notes: z.string().max(10_000),
  /** The film runs on the audience's own display: our window comes up only when it has something to show. */
  stepAside: z.boolean(),
});
export type HostChoices = z.infer<typeof hostChoices>;

export const hostPlan = hostChoices.extend({
  points: z.array(pausePoint).max(MOST_PAUSE_POINTS),
  /** How far the audience of the last evening came, for one that goes on another day. */
  seenUpTo: moment,
});
export type HostPlan = z.infer<typeof hostPlan>;

export const NEW_HOST_PLAN: HostPlan = {
  cards: 'host',
  pace: 'few',
  welcome: '',
  notes: '',
  stepAside: false,
  points: [],
  seenUpTo: FILM_START,
};

/** `host.json`: for each film, by its pack's id, the evening that was prepared. */
export const hostPlans = z.record(id, hostPlan);
export type HostPlans = z.infer<typeof hostPlans>;
