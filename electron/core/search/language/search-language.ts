import lunr from 'lunr';
import { baseLanguage } from '#shared/pack/language';
import { cuttingOf, type Cutting } from '#shared/search/cutting';
import { stemArabic } from './arabic';
import { loadStemmer } from './stemmers';
import { forStemmer } from './unaccented';
import { wordsOfLanguage, type LanguageWords } from './language-words';

/** All that a search knows of the language of a film. */
export interface SearchLanguage {
  /** Without region: `pt`. */
  code: string;
  cutting: Cutting;
  /** What all forms of a term have in common. */
  stem: (term: string) => string;
  /** Whether every sentence has such a word. */
  isStopWord: (term: string) => boolean;
  /** Whether words are joined to longer ones, which are then found by the first of them wherever it stands in a query. */
  joinsWords: boolean;
  words: LanguageWords;
}

/** Languages that write two nouns as one, or put at the end of a word what others say with words of their own. */
const JOINING: ReadonlySet<string> = new Set([
  ...['da', 'de', 'fi', 'hu', 'ko', 'nb', 'nl', 'nn', 'no', 'sv', 'tr'],
]);

const NO_WORDS: ReadonlySet<string> = new Set();

/** English, which is always there. */
export const ENGLISH: SearchLanguage = {
  code: 'en',
  cutting: cuttingOf('en'),
  stem: (term) => lunr.stemmer(new lunr.Token(term, {})).toString(),
  isStopWord: (term) => {
    // Its typings hide that it answers nothing for a word that it stops.
    const kept = lunr.stopWordFilter(new lunr.Token(term, {})) as lunr.Token | undefined;
    return kept === undefined;
  },
  joinsWords: false,
  words: wordsOfLanguage('en'),
};

const loaded = new Map<string, SearchLanguage>([['en', ENGLISH]]);

/** What an index says of the language of its films: the same for all that are searched alike. */
export function searchCode(language: string): string {
  return baseLanguage(language);
}

/** Loads what it takes to search films of a language; of English nothing. @param language as BCP 47 names it */
export async function loadSearchLanguage(language: string): Promise<void> {
  const code = searchCode(language);
  if (loaded.has(code)) return;
  const stemmer = await loadStemmer(code);
  const stopWords = stemmer?.stopWords ?? NO_WORDS;
  const ofStemmer = stemmer && ((term: string): string => stemmer.stem(forStemmer(code, term)));
  loaded.set(code, {
    code,
    cutting: cuttingOf(code),
    stem: ofStemmer ?? (code === 'ar' ? stemArabic : (term): string => term),
    isStopWord: (term) => stopWords.has(term),
    joinsWords: JOINING.has(code),
    words: wordsOfLanguage(code),
  });
}

/**
 * The language of an index.
 * @param code as `searchCode` gives it
 * @throws RangeError where it has not been loaded
 */
export function searchLanguage(code: string): SearchLanguage {
  const found = loaded.get(code);
  if (!found) throw new RangeError(`the search language "${code}" has not been loaded`);
  return found;
}
