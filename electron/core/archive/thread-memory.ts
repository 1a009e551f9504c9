import { errnoOf } from '#core/errno';
import type { ErrorMessageId } from '#shared/language/messages/errors';

/** What a thread may take that looks into a pack: many times what the largest one does. */
export const THREAD_MEMORY = {
  maxOldGenerationSizeMb: 768,
  maxYoungGenerationSizeMb: 64,
  stackSizeMb: 4,
};

/** What is said of a pack that takes more. */
export const OUT_OF_MEMORY = 'errors.archive.memory' satisfies ErrorMessageId;

/** Whether a thread ended because it wanted more. */
export function isOutOfMemory(error: Error): boolean {
  return errnoOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}
