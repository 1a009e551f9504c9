import { baseLanguage } from '../pack/language';
import { skipElided } from './elision';
import { locatedTerms, terms, type LocatedTerm } from './pipeline';
import { respellingOf } from './respelling';
import { askedLetters, locatedLetters } from './unspaced-terms';

/** How text of a language is cut into terms. */
export interface Cutting {
  /** The terms of a text that is indexed, in its order. */
  terms: (text: string) => string[];
  /** The same with their places. */
  locate: (text: string) => LocatedTerm[];
  /** The words that somebody asks for who types a text: every one of them is a term of an indexed text that has it. */
  asked: (text: string) => LocatedTerm[];
  /** Whether blanks part words. */
  isSpaced: boolean;
}

const PLAIN: Cutting = {
  terms,
  locate: (text) => locatedTerms(text),
  asked: (text) => locatedTerms(text),
  isSpaced: true,
};

const cuttings = new Map<string, Cutting>();

/** @param language as BCP 47 names it; of English if not said */
export function cuttingOf(language = 'en'): Cutting {
  const known = cuttings.get(language) ?? made(baseLanguage(language));
  cuttings.set(language, known);
  return known;
}

const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'yue', 'th', 'lo', 'km', 'my', 'bo']);

function made(base: string): Cutting {
  if (UNSPACED.has(base)) {
    return {
      terms: (text) => locatedLetters(text).map(({ term }) => term),
      locate: locatedLetters,
      asked: (text) => askedLetters(text, base),
      isSpaced: false,
    };
  }
  const skip = skipElided(base);
  const respell = respellingOf(base);
  if (!skip && !respell) return PLAIN;
  const locate = (text: string): LocatedTerm[] => {
    const found = locatedTerms(text, skip);
    return respell ? found.map((one) => ({ ...one, term: respell(one.term) })) : found;
  };
  const ofText = (text: string): string[] => locate(text).map(({ term }) => term);
  return { terms: ofText, locate, asked: locate, isSpaced: true };
}
