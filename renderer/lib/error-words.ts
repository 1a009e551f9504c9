import { allOf } from '#shared/all-of-error';
import { FootlightError, type PlainError } from '#shared/errors';
import type { Say } from '#shared/language/say';

/**
 * An error with its words in the language of the viewer, as far as there are any: diagnostics of packs stay English, and
 * so does what the system says. What it comes from is said in the same language.
 */
export function inTongue(error: PlainError, say: Say): PlainError {
  const { said } = error;
  if (!said) return error;
  const { message, remedy, values } = said;
  const cause = said.cause && inTongue(said.cause, say);
  const all = cause ? { ...values, error: cause.message, whole: allOf(cause) } : values;
  return {
    ...error,
    ...(message !== undefined && { message: say(message, all) }),
    ...(remedy !== undefined && { remedy: say(remedy, all) }),
  };
}

/** What went wrong and what to do about it, in one line. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof FootlightError)) {
    return error instanceof Error ? error.message : String(error);
  }
  return [error.message, error.remedy].filter((words) => words !== undefined).join(' ');
}
