import { toPlainError } from '#shared/errors';

/** What went wrong, where, and what to do now, in a line: for what is told without stopping anything. */
export function inWords(error: unknown): string {
  const { message, where, remedy } = toPlainError(error);
  return [message, where, remedy].filter((part) => part !== undefined).join(' ');
}
