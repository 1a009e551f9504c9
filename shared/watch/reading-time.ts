import { countWords } from '../pack/count-words';
import type { Entry } from '../pack/entry';
import type { EntryKind } from '../pack/entry-kinds';
import type { RichBlock } from '../pack/rich-text';

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

/** Seconds that reading a body takes at 200 words a minute. */
export function readingSeconds(content: readonly RichBlock[]): number {
  return countWords(content) / WORDS_PER_SECOND;
}

/** Seconds that so many words stay: reading time plus two, at least six. */
export function stayForWords(words: number): number {
  return Math.max(SHORTEST_STAY, NOTICING_SECONDS + words / WORDS_PER_SECOND);
}

/** Seconds that a plain text stays. */
export function stayForText(text: string): number {
  return stayForWords(text.split(/\s+/).filter((word) => word !== '').length);
}

/** Stays reckoned before: every seek and every change of density asks for all of them again, and bodies do not change. */
const known = new WeakMap<readonly RichBlock[], number>();

/** Seconds that a pop-up with this body stays: reading time plus two, at least six. */
export function staySeconds(content: readonly RichBlock[]): number {
  let stay = known.get(content);
  if (stay === undefined) {
    stay = stayForWords(countWords(content));
    known.set(content, stay);
  }
  return stay;
}
