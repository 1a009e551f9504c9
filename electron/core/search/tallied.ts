import type { ResultKind } from '#shared/search/result-kind';
import type { SearchView } from '#shared/search/views';
import type { SearchAnswer } from './film-search';
import type { PackedIndex } from './index/packed-index';

/**
 * How many were found of each kind and in each film, the most first.
 * @param shown ids of the films that are told: of a thousand, those that something is shown of
 */
export function tallied(
  { found: { tally } }: Pick<SearchAnswer, 'found'>,
  indexes: readonly PackedIndex[],
  shown: ReadonlySet<string>,
): Pick<SearchView, 'total' | 'kinds' | 'films'> {
  const kinds = new Map<ResultKind, number>();
  const films = new Map<string, { id: string; title: string; count: number }>();
  indexes.forEach(({ meta }, i) => {
    tally.ofKinds(i).forEach((count, kind) => {
      if (count === 0) return;
      const name = meta.kinds[kind] as ResultKind;
      kinds.set(name, (kinds.get(name) ?? 0) + count);
    });
    meta.films.forEach(({ id, title }, film) => {
      if (!shown.has(id)) return;
      const count = tally.ofFilm(i, film);
      if (count > 0) films.set(id, { id, title, count: (films.get(id)?.count ?? 0) + count });
    });
  });
  return {
    total: tally.total,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    films: [...films.values()].sort((a, b) => b.count - a.count),
  };
}
