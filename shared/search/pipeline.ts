/**
 * How text becomes the terms that are indexed and asked for. Both sides use this one function, so an
 * index built by another version of it is never loaded: it is built anew.
 */
export const SEARCH_SCHEMA = 5;

/** Letters that Unicode does not take apart into a base letter and an accent, and the sigma that ends a word. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** Text that folds by lower-casing alone: nearly all of it, and the long way would cost each keystroke dear. */
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Lower case, without accents, with one kind of apostrophe: `Åkerlund’s` → `akerlund's`. Each character
 * is folded alone, whatever stands beside it; half of a surrogate pair is no character.
 */
export function fold(text: string): string {
  // What English prose has beyond ASCII is nearly always this one.
  const plain = text.replaceAll('’', "'");
  if (ASCII.test(plain)) return plain.toLowerCase();
  return plain
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[ßæœøđðłþıς]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The same words where there is no letter beyond ASCII: to ask Unicode for each takes three times as long. */
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/** A term and the stretch of the original text that it came from. */
export interface LocatedTerm {
  term: string;
  start: number;
  end: number;
}

/**
 * The terms of a text. Accents are folded before words are cut, so that no letter at a word's edge is
 * lost; apostrophes inside a word vanish (`Ann's` → `anns`). Nothing is stemmed and no word is stopped:
 * stems are a matter of the query.
 */
export function terms(text: string): string[] {
  const folded = fold(text);
  const words = folded.match(ASCII.test(folded) ? ASCII_WORD : WORD) ?? [];
  return folded.includes("'") ? words.map((word) => word.replaceAll("'", '')) : words;
}

/** Of a word, folded and with its apostrophes, how many letters at its beginning are no part of it. */
export type Skip = (word: string) => number;
const NOTHING: Skip = () => 0;

/** The same terms, in the same order, with their places in the text, for marking what was found. */
export function locatedTerms(text: string, skip = NOTHING): LocatedTerm[] {
  const { folded, letters } = foldInPlace(text);
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => {
    const skipped = skip(word);
    return {
      term: word.slice(skipped).replaceAll("'", ''),
      start: letters[index + skipped]?.start ?? 0,
      end: letters[index + word.length - 1]?.end ?? text.length,
    };
  });
}

interface Letter {
  start: number;
  end: number;
}

/** Folds a text, remembering for each folded letter the stretch of the text that it came from. */
function foldInPlace(text: string): { folded: string; letters: Letter[] } {
  const letters: Letter[] = [];
  let folded = '';
  // Folding looks at one character at a time; ASCII, one for one, goes faster in runs.
  for (const { 0: run, index } of text.matchAll(/[\x20-\x7e]+|[^]/gu)) {
    const plain = fold(run);
    const each = run.charCodeAt(0) <= 0x7e ? 1 : 0;
    for (let i = 0; i < plain.length; i += 1) {
      const start = index + i * each;
      letters.push({ start, end: each === 1 ? start + 1 : index + run.length });
    }
    // An accent of its own belongs to the letter before it.
    const last = letters.at(-1);
    if (plain === '' && last) last.end = index + run.length;
    folded += plain;
  }
  return { folded, letters };
}
