const WORDS_PER_SECOND = 200 / 60;

/** A body that pops up is read within this many seconds. */
export const LONGEST_READING = 20;

/** Time to find the pop-up before reading begins. */
const NOTICING_SECONDS = 2;
const SHORTEST_STAY = 6;

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Seconds that reading `text` takes at 200 words a minute. */
export function readingSeconds(text: string): number {
  return wordCount(text) / WORDS_PER_SECOND;
}

/** Seconds that a pop-up with this text stays: reading time plus two, at least six. */
export function staySeconds(text: string): number {
  return Math.max(SHORTEST_STAY, NOTICING_SECONDS + readingSeconds(text));
}
