import { fold } from '#shared/search/pipeline';

/** What one of lunr's language packs brings along. */
export interface Stemmer {
  stem: (word: string) => string;
  /** Words that every sentence has, folded. */
  stopWords: ReadonlySet<string>;
}

/** What a language pack puts on the lunr that it is given. */
interface Installed {
  stemmer: (word: string) => string;
  stopWordFilter?: readonly string[];
}

type Plugin = (lunr: object) => void;

/** One chunk each, which is loaded when a pack of that language is there. */
const PACKS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  el: () => import('lunr-languages/lunr.el.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pl: () => import('lunr-languages/lunr.pl.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
};

/** Both ways of writing Norwegian, and what the search knows the language as. */
const NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/**
 * A stemmer of lunr's language packs.
 * @param language without region
 * @returns undefined where there is none that serves
 */
export async function loadStemmer(language: string): Promise<Stemmer | undefined> {
  const name = NAMES[language] ?? language;
  const load = PACKS[name];
  if (!load) return undefined;
  // They change the lunr that they are given. So they get one of their own, of which they need just this.
  const own: Record<string, unknown> = {
    Pipeline: { registerFunction: () => undefined },
    generateStopWordFilter: (words: readonly string[]) => words,
  };
  const support = await import('lunr-languages/lunr.stemmer.support.js');
  asPlugin(support)(own);
  asPlugin(await load())(own);
  const { stemmer, stopWordFilter } = own[name] as Installed;
  return { stem: stemmer, stopWords: new Set((stopWordFilter ?? []).map(fold)) };
}

/** How a bundle hands out such a module depends on who bundles it. */
function asPlugin(module: { default: unknown }): Plugin {
  const { default: inner } = module;
  if (typeof inner === 'function') return inner as Plugin;
  return (inner as { default: Plugin }).default;
}
