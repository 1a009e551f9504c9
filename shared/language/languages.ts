/** The languages that the app itself speaks, by their BCP 47 names; a pack has one of its own. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Not for viewers: made from English to see in it what another language would break. `en-XA` is longer and has
 * accents, `ar-XB` runs from right to left.
 */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

/** A language that the app can be drawn in. */
export type Tongue = Language | PseudoLanguage;

/** What a viewer can choose: one language, or that of the system. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES, ...PSEUDO_LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Each named in itself: whoever cannot read the present one finds the own name. */
export const LANGUAGE_NAMES: Readonly<Record<Tongue, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'en-XA': 'en-XA',
  'ar-XB': 'ar-XB',
};

/** Whether that is made from English, and not translated. */
export function isPseudo(tongue: Tongue): tongue is PseudoLanguage {
  return (PSEUDO_LANGUAGES as readonly Tongue[]).includes(tongue);
}

/** The language by whose rules numbers, plurals and lists are written. */
export function rulesOf(tongue: Tongue): Language {
  return isPseudo(tongue) ? 'en' : tongue;
}

/** Whether the words of a language run from the left or from the right. */
export function runsFrom(tongue: Tongue): 'ltr' | 'rtl' {
  return tongue === 'ar-XB' ? 'rtl' : 'ltr';
}
