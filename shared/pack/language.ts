/** Languages of packs, as BCP 47 names them: `fr`, `pt-BR`, `zh-Hant`. */

/** Scripts that are read from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

/** What people write in the place of a language's tag. */
const MISTAKEN: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  francais: 'fr',
  spanish: 'es',
  espanol: 'es',
  german: 'de',
  deutsch: 'de',
  japanese: 'ja',
  jp: 'ja',
  cn: 'zh',
  chinese: 'zh',
  kr: 'ko',
  korean: 'ko',
  arabic: 'ar',
  hebrew: 'he',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  swedish: 'sv',
  russian: 'ru',
};

/** A tag in its canonical form; undefined where it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The language itself, without script and region: `pt-BR` → `pt`. Of what is no tag, `und`. */
export function baseLanguage(tag: string): string {
  return (canonicalLanguage(tag) ?? 'und').split('-')[0] ?? 'und';
}

/** Whether text of a language runs from the left or from the right; of a language that nobody knows, from the left. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalLanguage(tag);
  if (canonical === undefined) return 'ltr';
  const { script } = new Intl.Locale(canonical).maximize();
  return RIGHT_TO_LEFT.has(script ?? '') ? 'rtl' : 'ltr';
}

/** What is wrong with a tag that an author wrote, and what would be right; undefined where nothing is. */
export function languageProblem(tag: string): { what: string; instead: string } | undefined {
  const examples = 'for instance en, fr, pt-BR, ja or ar';
  const canonical = canonicalLanguage(tag);
  if (canonical === undefined) {
    const meant = likelyTag(tag);
    return {
      what: `"${tag}" is no language tag`,
      instead: meant === undefined ? `write one of BCP 47, ${examples}` : `write "${meant}"`,
    };
  }
  const base = baseLanguage(canonical);
  if (!isKnown('language', base)) {
    const meant = likelyTag(tag);
    return {
      what: `"${base}" is a language that nobody knows`,
      instead:
        meant === undefined ? `write the tag of a language, ${examples}` : `write "${meant}"`,
    };
  }
  const { region } = new Intl.Locale(canonical);
  if (region !== undefined && !isKnown('region', region)) {
    return {
      what: `"${tag}" names a region "${region}" that nobody knows`,
      instead: `leave it out: "${base}"`,
    };
  }
  if (canonical !== tag)
    return { what: `"${tag}" is not how the tag is written`, instead: `write "${canonical}"` };
  return undefined;
}

/** The tag that somebody meant who wrote a language's name, or an underscore; undefined where that cannot be told. */
function likelyTag(text: string): string | undefined {
  const plain = text
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('_', '-')
    .toLowerCase();
  const named = MISTAKEN[plain];
  if (named !== undefined) return named;
  const canonical = canonicalLanguage(plain);
  return canonical !== undefined && isKnown('language', baseLanguage(canonical))
    ? canonical
    : undefined;
}

function isKnown(type: 'language' | 'region', code: string): boolean {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
}
