import { ENTRY_KINDS, VERDICTS } from '../../pack/entry-kinds';
import type { ResultKind } from '../result-kind';
import { nearest, type Candidate } from './slips';

/** The filters that know all of their values. */
export type ListedName = 'kind' | 'verdict';

export function isListed(name: string): name is ListedName {
  return name === 'kind' || name === 'verdict';
}

/** Other words for a kind, in the singular. A viewer's own notes are found beside the entries. */
const KIND_WORDS: Readonly<Record<ResultKind, readonly string[]>> = {
  trivia: [],
  essay: ['reading'],
  plot: ['scene', 'story'],
  person: ['people', 'cast', 'actor', 'character'],
  song: ['number'],
  place: ['location'],
  goof: ['mistake', 'error'],
  credit: [],
  connection: ['movie', 'film', 'movie reference', 'film reference'],
  award: ['prize', 'oscar'],
  review: [],
  question: [],
  notice: ['warning'],
  note: [],
};

/** The canonical values. */
export const LISTED_VALUES: Readonly<Record<ListedName, readonly string[]>> = {
  kind: [...ENTRY_KINDS, 'note'],
  verdict: VERDICTS,
};

function plural(word: string): string {
  return word.endsWith('y') && word !== 'essay' ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const kindWords = Object.entries(KIND_WORDS).flatMap(([kind, others]) =>
  [kind, ...others].flatMap((word): Candidate<string>[] => [
    [word, kind],
    [plural(word), kind],
  ]),
);
const WORDS: Readonly<Record<ListedName, ReadonlyMap<string, string>>> = {
  kind: new Map(kindWords),
  verdict: new Map(VERDICTS.map((verdict) => [verdict, verdict])),
};

/**
 * The values that are meant by the folded terms of a value: one that is named, or, while it may still be being
 * typed, all that begin so, and only if there is none, those that have another word which begins so. None where
 * it is no value.
 */
export function meantBy(
  name: ListedName,
  terms: readonly string[],
  isOpen: boolean,
): readonly string[] {
  const typed = terms.join(' ');
  const exact = WORDS[name].get(typed);
  if (exact !== undefined) return [exact];
  if (!isOpen) return [];
  const begun = LISTED_VALUES[name].filter((value) => value.startsWith(typed));
  if (begun.length > 0) return begun;
  const others = [...WORDS[name]].filter(([word]) => word.startsWith(typed));
  return [...new Set(others.map(([, value]) => value))];
}

/** The values that look most like what was typed, those that begin so first; all of them where none does. */
export function valuesNear(name: ListedName, terms: readonly string[]): readonly string[] {
  const begun = meantBy(name, terms, true);
  const near = nearest(terms.join(' '), WORDS[name], (word) => 1 + Math.floor(word.length / 4));
  const all = [...new Set([...begun, ...near])];
  return all.length > 0 ? all.slice(0, 3) : LISTED_VALUES[name];
}
