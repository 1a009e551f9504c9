import { fold } from '../pipeline';
import { FILTER_NAMES, type FilterName, type TimeFilterName } from './query';
import { nearest } from './slips';

/** Other words for a filter. */
const ALIASES: Readonly<Record<string, FilterName>> = {
  character: 'person',
  actor: 'person',
  cast: 'person',
  location: 'place',
  movie: 'film',
  type: 'kind',
  act: 'part',
  season: 'part',
};

/** Every word that names a filter, folded; the names themselves first. */
const FILTER_WORDS: ReadonlyMap<string, FilterName> = new Map([
  ...FILTER_NAMES.map((name): [string, FilterName] => [name, name]),
  ...Object.entries(ALIASES),
]);

/** The filter that a word names, in any case. */
export function filterNamed(word: string): FilterName | undefined {
  return FILTER_WORDS.get(fold(word));
}

export function isTimeFilter(name: FilterName): name is TimeFilterName {
  return name === 'before' || name === 'after' || name === 'at';
}

/** The filters of which the name, or another word for it, begins so; those with the name first. */
export function filtersBegun(prefix: string): FilterName[] {
  const typed = fold(prefix);
  const begun = [...FILTER_WORDS].filter(([word]) => word.startsWith(typed));
  return [...new Set(begun.map(([, name]) => name))];
}

/** A short name is a slip away from many a word; "at" is so from nearly all. */
function slipsForgiven(name: string): number {
  if (name.length < 3) return 0;
  return name.length < 6 ? 1 : 2;
}

/** The filters that a word may be a misspelling of, the nearest first. */
export function filtersNear(word: string): FilterName[] {
  return nearest(fold(word), FILTER_WORDS, slipsForgiven).slice(0, 3);
}
