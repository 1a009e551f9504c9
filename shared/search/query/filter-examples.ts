import type { FilterName } from './query';

/** For each filter a query that shows it; what filters are called is the same in every language of the app. */
export const FILTER_EXAMPLES: Readonly<Record<FilterName, string>> = {
  kind: 'kind:goof',
  person: 'person:"anna berg"',
  place: 'place:pier',
  song: 'song:overture',
  film: 'film:casablanca',
  tag: 'tag:dance',
  part: 'part:winter',
  verdict: 'verdict:confirmed',
  before: 'before:0:40',
  after: 'after:72min',
  at: 'at:1:12:30',
};
