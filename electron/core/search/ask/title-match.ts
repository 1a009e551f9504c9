import type { SearchLanguage } from '../language/search-language';

/** What a title is worth of which every word was asked for, and one in which the words stand as they were typed. */
const WHOLE_TITLE = 1.5;
const IN_ORDER = 0.6;
/** A word that every sentence has, beside another one. */
const STOP_WORD = 0.25;

type Leads = (term: string) => boolean;

/**
 * How much more an entry is meant because of its title: that of a name, a song or a scene that was asked for by its
 * name is just these words, in this order.
 * @param asked for each word of the query, in its order, whether it led to a term
 * @returns a factor, from 1 up
 */
export function titleFactor(
  title: readonly string[],
  asked: readonly Leads[],
  language: SearchLanguage,
): number {
  const part = covered(title, asked, language);
  if (part === 0) return 1;
  return (1 + WHOLE_TITLE * part * part) * (1 + IN_ORDER * inOrder(title, asked));
}

/** What an entry is worth of which somebody foresaw the very question. */
const FORESEEN = 1;

/**
 * How much more an entry is meant because the query is one that its author foresaw.
 * @param asks what people might type to find it, as terms
 * @returns a factor, from 1 up
 */
export function asksFactor(
  asks: readonly (readonly string[])[],
  asked: readonly Leads[],
  language: SearchLanguage,
): number {
  let best = 0;
  for (const ask of asks) {
    const ofAsk = covered(ask, asked, language);
    if (ofAsk === 0) continue;
    const answered = asked.filter((leads) => ask.some(leads)).length / asked.length;
    best = Math.max(best, (ofAsk * answered) ** 2);
  }
  return 1 + FORESEEN * best;
}

/** The part of a text whose words were asked for. */
function covered(
  text: readonly string[],
  asked: readonly Leads[],
  { isStopWord }: SearchLanguage,
): number {
  let all = 0;
  let found = 0;
  for (const term of text) {
    const weight = isStopWord(term) ? STOP_WORD : 1;
    all += weight;
    if (asked.some((leads) => leads(term))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The part of the neighbours in a query that are neighbours in a title. */
function inOrder(title: readonly string[], asked: readonly Leads[]): number {
  if (asked.length < 2) return 0;
  let neighbours = 0;
  for (let i = 0; i + 1 < asked.length; i += 1) {
    const [one, other] = [asked[i], asked[i + 1]];
    if (title.some((term, at) => one?.(term) && other?.(title[at + 1] ?? ''))) neighbours += 1;
  }
  return neighbours / (asked.length - 1);
}
