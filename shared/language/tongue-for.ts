import { LANGUAGES, type LanguageChoice, type Tongue } from './languages';

/**
 * The language that the app is drawn in.
 * @param preferred the viewer’s languages as the system knows them, best first, as BCP 47 names; whatever is none is
 * passed over
 * @returns English where the system prefers none of ours
 */
export function tongueFor(choice: LanguageChoice, preferred: readonly string[]): Tongue {
  if (choice !== 'system') return choice;
  for (const name of preferred) {
    const ours = LANGUAGES.find((language) => language === primaryOf(name));
    if (ours !== undefined) return ours;
  }
  return 'en';
}

/** `de` of `de-AT`, `de_AT.UTF-8` and `DE`: systems write it in more than one way. */
function primaryOf(name: string): string {
  return (/^[a-z]+/i.exec(name)?.[0] ?? '').toLowerCase();
}
