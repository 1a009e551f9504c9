/** One spelling for what a language writes in several ways, beyond accents. */
type Respell = (term: string) => string;

/** Two letters for an umlaut, where it is not at hand: `Muenchen`. Not in `neue`, `Bauer` and `Quelle`. */
const GERMAN_UMLAUT = /(?<![aeoq])ue|(?<![aeiou])(?:ae|oe)/g;

const RESPELLINGS: Readonly<Record<string, Respell>> = {
  // A lengthened letter, an ending that is written with dots or without, and a last letter that two alphabets draw alike.
  ar: (term) => term.replaceAll('\u0640', '').replaceAll('ى', 'ي').replaceAll('ة', 'ه'),
  de: (term) => term.replace(GERMAN_UMLAUT, (pair) => pair.charAt(0)),
  fa: persian,
  ur: persian,
};

function persian(term: string): string {
  return term.replaceAll('\u0640', '').replace(/[يى]/g, 'ی').replaceAll('ك', 'ک');
}

/**
 * How a folded term of a language is spelled in its indexes; undefined where as it is. It never becomes empty.
 * @param language without region
 */
export function respellingOf(language: string): Respell | undefined {
  const respell = Object.hasOwn(RESPELLINGS, language) ? RESPELLINGS[language] : undefined;
  return respell && ((term): string => respell(term) || term);
}
