/**
 * How text becomes the terms that are indexed and asked for. Both sides use this one function, so an
 * index built by another version of it is never loaded: it is built anew.
 */
export const SEARCH_SCHEMA = 1;

/** Letters that Unicode does not take apart into a base letter and an accent. */
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
};

/** Lower case, without accents, with one kind of apostrophe: `Åkerlund’s` → `akerlund's`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/** A term and the stretch of the original text that it came from. */
export interface LocatedTerm {
  term: string;
  start: number;
  end: number;
}

/**
 * The terms of a text. Accents are folded before words are cut, so that no letter at a word's edge is
 * lost; apostrophes inside a word vanish (`Seb's` → `sebs`). Nothing is stemmed and no word is stopped:
 * stems are a matter of the query.
 */
export function terms(text: string): string[] {
  return (fold(text).match(WORD) ?? []).map((word) => word.replaceAll("'", ''));
}

/** The same terms with their places in the text, for marking what was found. */
export function locatedTerms(text: string): LocatedTerm[] {
  const located: LocatedTerm[] = [];
  // Words are cut from the original text, whose places count; folding a word cannot join or part words.
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{N}\p{M}]+)*/gu)) {
    const term = terms(match[0]).join('');
    if (term !== '') located.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return located;
}
