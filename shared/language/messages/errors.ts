import english from './en/errors.json' with { type: 'json' };

/** What can be said of errors. */
export type ErrorMessageId = keyof typeof english;

/** In English, as the file has it: whoever has no viewer, like the command line, says errors in English. */
export const ENGLISH_ERRORS: Readonly<Record<ErrorMessageId, string>> = english;
