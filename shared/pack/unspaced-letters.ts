/**
 * A letter of a script that sets no blanks between its words, as a pattern's source: for expressions with the flag `u`
 * or `v`. Marks belong to the letter before them.
 */
export const UNSPACED_LETTER =
  '(?:(?!\\p{M})[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}])';
