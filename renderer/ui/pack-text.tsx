import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { runsFrom } from '#shared/language/languages';
import { directionOf } from '#shared/pack/language';
import { useTongue } from '../lib/words';

/** What an element says of the text of a pack in it. */
export interface PackText {
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}

/** For text in the language of the app itself, which every page says of itself. */
const OWN: PackText = {};
const known = new Map<string, PackText>();

/** What is to be said of text in that language, as BCP 47 names it. */
export function useTextIn(language: string): PackText {
  return language === useTongue() ? OWN : textIn(language);
}

function textIn(language: string): PackText {
  const made = known.get(language) ?? { lang: language, dir: directionOf(language) };
  known.set(language, made);
  return made;
}

const Language = createContext('en');

/** Around everything that shows text of one pack: its language. */
export const PackLanguage = Language.Provider;

/** For elements that hold nothing but text of the pack: `<h2 {...usePackText()}>`. */
export function usePackText(): PackText {
  return useTextIn(useContext(Language));
}

/** For an element of the app's own words amidst text of the pack. */
export function useOwnText(): PackText {
  const tongue = useTongue();
  return usePackText() === OWN ? OWN : { lang: tongue, dir: runsFrom(tongue) };
}

/** Words of the pack amidst others, which they leave where they are whatever their direction. */
export function PackWords({ children }: { children: ReactNode }): ReactElement {
  return <bdi {...usePackText()}>{children}</bdi>;
}
