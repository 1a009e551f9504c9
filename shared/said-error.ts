import { FootlightError, toPlainError, type ErrorCode } from './errors';
import type { Values } from './language/message';
import { ENGLISH_ERRORS, type ErrorMessageId } from './language/messages/errors';
import { allOf } from './all-of-error';

interface SaidDetails {
  /** What fills the message and the remedy. */
  values?: Values;
  where?: string;
  remedy?: ErrorMessageId;
  /** What was thrown before, where the message speaks of it. */
  cause?: unknown;
}

/** An error with words in every language of the app, of which its own are the English ones. */
export function saidError(
  code: ErrorCode,
  message: ErrorMessageId,
  { values = {}, where, remedy, cause }: SaidDetails = {},
): FootlightError {
  const plain = cause === undefined ? undefined : toPlainError(cause);
  const all = plain ? { ...values, error: plain.message, whole: allOf(plain) } : values;
  return new FootlightError(code, inEnglish(message, all), {
    ...(where !== undefined && { where }),
    ...(remedy !== undefined && { remedy: inEnglish(remedy, all) }),
    said: { message, remedy, values, ...(plain && { cause: plain }) },
  });
}

/** What is wrong with a pack, for its author and so in English, with what any viewer can do about it. */
export function diagnosis(
  words: string,
  { where, remedy }: { where: string; remedy: ErrorMessageId },
): FootlightError {
  return new FootlightError('pack-damaged', words, {
    where,
    remedy: inEnglish(remedy, {}),
    said: { remedy, values: {} },
  });
}

/** Fills an English message without ICU: those of errors hold plain arguments and numbers, and nothing else. */
export function inEnglish(id: ErrorMessageId, values: Values): string {
  return ENGLISH_ERRORS[id].replaceAll(
    /\{(\w+)(, number)?\}/g,
    (argument: string, name: string, isNumber: string | undefined) => {
      const value = values[name];
      if (value === undefined) return argument;
      return isNumber === undefined ? String(value) : value.toLocaleString('en');
    },
  );
}
