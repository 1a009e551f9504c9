import type { Entry, EntryKind } from '../pack/entry';

const WORDS_PER_SECOND = 200 / 60;

/** A body that pops up is read within this many seconds. */
const LONGEST_POP_UP = 20;

/** What only a reader opens may take longer: an essay five minutes, a question half of one. */
const LONGEST_OPENED: Readonly<Partial<Record<EntryKind, number>>> = { essay: 300, question: 30 };
const LONGEST_NOTE = 90;

/** Most seconds that reading an entry's body may take. */
export function longestReading({ kind, cues }: Pick<Entry, 'kind' | 'cues'>): number {
  return cues.length > 0 ? LONGEST_POP_UP : (LONGEST_OPENED[kind] ?? LONGEST_NOTE);
}

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
