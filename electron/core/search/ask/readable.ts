import type { PhraseMatch, TextMatch } from '#shared/search/query/query';
import type { PackedIndex } from '../index/packed-index';
import { openPhraseDocuments, phraseDocuments } from '../index/phrases';

/** The documents of one index that hold a phrase whose last word may be half typed. */
export function goingOn(index: PackedIndex, { terms }: PhraseMatch): Uint32Array {
  const whole = terms.slice(0, -1).map((term) => index.words.find(term));
  return openPhraseDocuments(index, whole, terms.at(-1) ?? '');
}

/** The documents of one index in which what is meant can be read. */
export function holding(index: PackedIndex, match: TextMatch): Uint32Array {
  const terms = match.type === 'word' ? [match.term] : match.terms;
  return phraseDocuments(
    index,
    terms.map((term) => index.words.find(term)),
  );
}
