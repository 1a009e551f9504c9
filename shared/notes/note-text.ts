/** What any system takes for the end of a line. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Halves of surrogate pairs and NUL, which no text file can hold: they become the sign for what cannot be shown. */
const UNWRITABLE = /\p{Cs}|\0/gu;

/**
 * A typed text as it is kept: lines end with `\n`, none ends with a blank, and there is nothing but text at its
 * ends. Whatever else was typed stays. So every form of export can hold it, and it comes back as it was.
 */
export function noteText(typed: string): string {
  return typed
    .replace(UNWRITABLE, '\uFFFD')
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
