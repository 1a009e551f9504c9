import type { PlainError } from './errors';

/** What went wrong, where, and what to do now, in a line: for what is told without stopping anything. */
export function allOf({ message, where, remedy }: PlainError): string {
  return [message, where, remedy].filter((part) => part !== undefined).join(' ');
}
