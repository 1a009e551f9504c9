import { countWords, countWordsOf, type ReadingAmount } from '../pack/count-words';
import type { Entry } from '../pack/entry';
import type { EntryKind } from '../pack/entry-kinds';
import { baseLanguage } from '../pack/language';
import type { RichBlock } from '../pack/rich-text';

/** What a reader of English is given a minute. */
const ENGLISH_WORDS = 200;

/**
 * Words a minute that native speakers read aloud, from texts made equally hard for each language: Trauzettel-Klosinski
 * and Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST",
 * Investigative Ophthalmology & Visual Science 53 (2012), 5452–5461. Everybody is given the same part of their speed as
 * a reader of English. A language that was not measured is given what English is.
 */
const ALOUD: Readonly<Record<string, number>> = {
  ...{ ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188, nl: 202 },
  ...{ pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166 },
};

/** Characters a minute, from the same texts: where words are not set apart. Of other scripts their mean over all languages. */
const LETTERS_ALOUD: Readonly<Record<string, number>> = { ja: 357, zh: 255 };
const ELSEWHERE: Readonly<Record<string, number>> = { th: 863, lo: 863, km: 863, my: 863, bo: 863 };

interface Speed {
  wordsPerSecond: number;
  lettersPerSecond: number;
}

const speeds = new Map<string, Speed>();

function speedOf(language: string): Speed {
  const known = speeds.get(language);
  if (known) return known;
  const base = baseLanguage(language);
  const english = ALOUD['en'] ?? 1;
  const perSecond = (aloud: number): number => ((aloud / english) * ENGLISH_WORDS) / 60;
  const speed = {
    wordsPerSecond: perSecond(ALOUD[base] ?? english),
    // Letters of such a script in a text of another language are most likely Chinese or Japanese ones.
    lettersPerSecond: perSecond(LETTERS_ALOUD[base] ?? ELSEWHERE[base] ?? LETTERS_ALOUD['zh'] ?? 1),
  };
  speeds.set(language, speed);
  return speed;
}

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

function secondsFor({ words, letters }: ReadingAmount, language: string): number {
  const { wordsPerSecond, lettersPerSecond } = speedOf(language);
  return words / wordsPerSecond + letters / lettersPerSecond;
}

/** Seconds that reading a body takes; of English 200 words a minute. @param language BCP 47 */
export function readingSeconds(content: readonly RichBlock[], language = 'en'): number {
  return secondsFor(countWords(content), language);
}

/** Seconds that a text stays that takes so long to read: two more, at least six. */
function stayFor(seconds: number): number {
  return Math.max(SHORTEST_STAY, NOTICING_SECONDS + seconds);
}

/** Seconds that a plain text stays. @param language BCP 47 */
export function stayForText(text: string, language = 'en'): number {
  return stayFor(secondsFor(countWordsOf(text), language));
}

/** Amounts counted before: every seek and every change of density asks for all of them again, and bodies do not change. */
const counted = new WeakMap<readonly RichBlock[], ReadingAmount>();

/** Seconds that a pop-up with this body stays: reading time plus two, at least six. @param language BCP 47 */
export function staySeconds(content: readonly RichBlock[], language = 'en'): number {
  let amount = counted.get(content);
  if (amount === undefined) {
    amount = countWords(content);
    counted.set(content, amount);
  }
  return stayFor(secondsFor(amount, language));
}
