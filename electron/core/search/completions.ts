import { inOrderOf } from '#shared/pack/collate';
import { fold } from '#shared/search/pipeline';
import { complete, type Replacement } from '#shared/search/query/complete';
import { completionPoint } from '#shared/search/query/completion-point';
import { filtersBegun, isTimeFilter } from '#shared/search/query/filter-names';
import { isListed, LISTED_VALUES } from '#shared/search/query/listed-values';
import type { Span, WordFilterName } from '#shared/search/query/query';
import type { CompletionView } from '#shared/search/views';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import type { KnownName, KnownNames } from './known-names';

const MOST = 6;

/**
 * Ways to go on typing at a place of a query.
 * @param films titles of other films that can be searched
 */
export function completionsOf(
  text: string,
  caret: number,
  {
    names,
    films,
    viewpoint,
  }: { names: KnownNames; films: () => readonly string[]; viewpoint: Viewpoint },
): CompletionView[] {
  const point = completionPoint(text, caret);
  if (!point) return [];
  const { prefix, span } = point;
  const put = (
    type: Replacement['type'],
    value: string,
    is: CompletionView['is'],
    at: Span,
  ): CompletionView => ({
    label: type === 'filter-name' ? `${value}:` : value,
    is,
    ...complete(text, at, { type, text: value }),
  });
  if (point.type === 'filter-value') {
    const { name } = point;
    // A time is typed, and known to nobody before.
    if (isTimeFilter(name)) return [];
    return valuesOf(name, prefix, { names, films, viewpoint }).map((value) =>
      put('filter-value', value, { of: name }, span),
    );
  }
  const isFilter = point.type === 'filter-name';
  const filters = isFilter ? filtersBegun(prefix) : [];
  const named = namesTyped(text, { start: span.start, end: Math.min(caret, span.end) }, (typed) =>
    names.beginning(typed, undefined, viewpoint),
  );
  const offered = [
    filters.map((name) => put('filter-name', name, { filter: name }, span)),
    named.names.map(({ name, filter }) =>
      put('word', name, { of: filter }, { start: named.start, end: span.end }),
    ),
  ];
  // Whoever has typed a whole word of a name and begun the next means the name.
  const isName = named.names.length > 0 && named.start < span.start;
  return (isName ? offered.reverse() : offered)
    .flat()
    .filter((completion) => completion.text.trim() !== text.trim())
    .slice(0, MOST);
}

/** A name may have been begun some words before the caret: "emma st" is one, not two. */
const MOST_WORDS = 4;

/** The names that the words before the caret begin, as many of these words as lead to one. */
function namesTyped(
  text: string,
  { start, end }: Span,
  find: (typed: string) => KnownName[],
): { start: number; names: KnownName[] } {
  const before = [...text.slice(0, start).matchAll(/[^\s:"]+(?=\s)/g)].map(({ index }) => index);
  const starts = [...before.slice(1 - MOST_WORDS), start];
  for (const from of starts) {
    const typed = text.slice(from, end);
    // One letter may begin anything.
    if (typed.length < 2 || /[:"]/.test(typed)) continue;
    const names = find(typed);
    if (names.length > 0) return { start: from, names };
  }
  return { start, names: [] };
}

function valuesOf(
  filter: WordFilterName,
  prefix: string,
  {
    names,
    films,
    viewpoint,
  }: { names: KnownNames; films: () => readonly string[]; viewpoint: Viewpoint },
): string[] {
  if (isListed(filter))
    return LISTED_VALUES[filter].filter((value) => value.startsWith(prefix.toLowerCase()));
  const own = names.beginning(prefix, filter, viewpoint).map(({ name }) => name);
  const titles =
    filter === 'film'
      ? films()
          .filter((title) => fold(title).startsWith(fold(prefix)))
          .sort(inOrderOf('en'))
      : [];
  return [...new Set([...titles, ...own])].slice(0, MOST);
}
