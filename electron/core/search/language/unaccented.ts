/**
 * Terms have lost their accents, and stemmers go by some of them. These put back what an ending most likely had, or the
 * ending that it is a form of; that
 * they now and then err does no harm, for all forms of a word err alike.
 */
type Ending = readonly [ending: RegExp, accented: string];

const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  el: [[/σ$/, 'ς']],
  fr: [
    [/ee(s?)$/, 'ée$1'],
    [/iere(s?)$/, 'ière$1'],
    [/erent$/, 'èrent'],
    [/ite(s?)$/, 'ité$1'],
  ],
  es: [
    [/i(a|as|an|amos|ais)$/, 'í$1'],
    [/(ci|si|gi|xi)on$/, '$1ón'],
  ],
  it: [[/ita$/, 'ità']],
  pt: [
    [/[ao]es$/, 'ao'],
    [/ais$/, 'al'],
  ],
  ru: [[/([аеиоуыэюя])и$/, '$1й']],
};

/** A folded word as a stemmer of its language wants it. */
export function forStemmer(language: string, word: string): string {
  for (const [ending, accented] of ENDINGS[language] ?? [])
    if (ending.test(word)) return word.replace(ending, accented);
  return word;
}
