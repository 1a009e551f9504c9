import { FootlightError } from '#shared/errors';

/** What went wrong and what to do about it, in one line. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof FootlightError)) {
    return error instanceof Error ? error.message : String(error);
  }
  return [error.message, error.remedy].filter((words) => words !== undefined).join(' ');
}
