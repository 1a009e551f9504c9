import type { EntryKind } from '#shared/pack/entry-kinds';
import { ENGLISH_WORDS } from './words/english';
import { FRENCH_WORDS } from './words/french';
import { GERMAN_WORDS } from './words/german';
import { JAPANESE_WORDS } from './words/japanese';
import { SPANISH_WORDS } from './words/spanish';

/** What people who love films call things in a language. */
export interface LanguageWords {
  /** Words that they use for the same thing. */
  same: readonly (readonly string[])[];
  /** Words that ask for entries of a kind, whatever they are about. */
  asking: Readonly<Partial<Record<EntryKind, readonly string[]>>>;
}

const OF_LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  de: GERMAN_WORDS,
  es: SPANISH_WORDS,
  fr: FRENCH_WORDS,
  ja: JAPANESE_WORDS,
};

/** Those of a language, and of English, whose words for kinds the app shows to everybody. */
export function wordsOfLanguage(code: string): LanguageWords {
  const own = OF_LANGUAGES[code];
  if (!own) return ENGLISH_WORDS;
  const kinds = [...new Set([...Object.keys(ENGLISH_WORDS.asking), ...Object.keys(own.asking)])];
  return {
    same: [...ENGLISH_WORDS.same, ...own.same],
    asking: Object.fromEntries(
      (kinds as EntryKind[]).map((kind) => [
        kind,
        [...(ENGLISH_WORDS.asking[kind] ?? []), ...(own.asking[kind] ?? [])],
      ]),
    ),
  };
}
