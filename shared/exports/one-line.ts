/** What ends a line somewhere, or steers a terminal, and every kind of blank. */
const BLANKS = /[\p{Cc}\s]+/gu;

/** Halves of surrogate pairs, which no file can hold, and the two signs that XML forbids. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as one line that every form of export can hold: single blanks between words, none at its ends. */
export function oneLine(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(BLANKS, ' ').trim();
}
