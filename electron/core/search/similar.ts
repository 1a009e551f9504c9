import type { Entry } from '#shared/pack/entry';
import { plainText } from '#shared/pack/rich-text';
import type { Query } from '#shared/search/query/query';
import type { SearchLanguage } from './language/search-language';

/** So many words, those that tell most, stand for a text. */
const MOST_WORDS = 12;
/** A word of the title counts for so many of the body. */
const TITLE = 3;
const NOWHERE = { start: 0, end: 0 };

/**
 * The words that tell most of what an entry is about, as a query.
 * @param rarity how much a word tells
 */
export function similarQuery(
  { title, content, tags, asks }: Entry,
  rarity: (term: string) => number,
  { cutting: { terms }, isStopWord }: SearchLanguage,
): Query {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const term of terms(text))
      if (!isStopWord(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  count(title, TITLE);
  for (const text of [...tags, ...asks]) count(text, 2);
  count(plainText(content), 1);
  const telling = [...counts]
    .map(([term, weight]) => ({ term, worth: Math.sqrt(weight) * rarity(term) }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_WORDS);
  return {
    slots: telling.map(({ term }) => ({
      alternatives: [{ type: 'word', term, isLast: false, span: NOWHERE }],
    })),
    unwanted: [],
    filters: [],
    moment: null,
    issues: [],
  };
}
