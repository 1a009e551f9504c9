/** A sign without a width: behind a backslash, it keeps that from meaning anything to what would follow it. */
export const WORD_JOINER = '\u2060';
