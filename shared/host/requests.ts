import { z } from 'zod';
import { id, moment } from '../pack/fields';
import { hostChoices, pausePoint } from './plan';

const nothing = z.undefined();

/** What the presenter's view may ask, beside what every window may. */
export const HOST_REQUESTS = {
  /** Makes host mode ready: from then on the state holds the evening. */
  openHost: nothing,
  hostBegin: nothing,
  hostEnd: nothing,
  /** What a clicker's one button means: show what waits, take away what is up, or go on. */
  hostNext: nothing,
  hostGoOn: nothing,
  hostShow: z.strictObject({ id }),
  hostClear: nothing,
  hostBlank: z.strictObject({ on: z.boolean() }),
  /** Stops the film and asks the room: the questions of a pause point, or any. */
  hostAsk: pausePoint.pick({ questions: true, words: true }),
  hostBreak: z.strictObject({ minutes: z.int().min(1).max(60) }),
  /** "The room has seen up to here." */
  hostHasSeen: nothing,
  hostChoose: hostChoices.partial(),
  /** Adds a pause point, or changes and moves the one that is at `from`. */
  hostSetPoint: pausePoint.extend({ from: moment.optional() }),
  hostRemovePoint: z.strictObject({ at: moment }),
  /** A display to fill, or null for a window. */
  openAudience: z.strictObject({ display: z.int().nullable() }),
  closeAudience: nothing,
  getProgramme: z.strictObject({ spoilers: z.boolean() }),
} as const satisfies Record<string, z.ZodType>;
