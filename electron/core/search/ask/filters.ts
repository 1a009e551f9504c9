import { cuttingOf } from '#shared/search/cutting';
import type { Filter, FilterGroup } from '#shared/search/query/query';
import { facetKey } from '../index/facet-key';
import type { IndexedFilm } from '../index/documents';
import type { PackedIndex } from '../index/packed-index';
import type { DocGate } from './doc-gate';

type TimeFilter = Extract<Filter, { seconds: number }>;
type WordFilter = Exclude<Filter, TimeFilter>;

/** Lets only those documents through a gate that a query's filters ask for. */
export function applyFilters(
  gate: DocGate,
  index: PackedIndex,
  groups: readonly FilterGroup[],
): void {
  for (const { any, isUnwanted } of groups) {
    const docs = union(any.map((filter) => documentsOf(filter, index, gate)));
    if (isUnwanted) gate.bar(docs);
    else gate.require(docs);
  }
}

function documentsOf(filter: Filter, index: PackedIndex, gate: DocGate): Iterable<number> {
  if ('seconds' in filter) return momentsWithin(filter, index);
  if (filter.name !== 'film') return withFacet(filter, index, gate);
  // The film of the pack, and films that its entries speak of.
  return union([ofFilms(filter, index), withFacet(filter, index, gate)]);
}

function union(lists: readonly Iterable<number>[]): Iterable<number> {
  const [first, ...more] = lists;
  if (first && more.length === 0) return first;
  const all = new Set<number>();
  for (const list of lists) for (const doc of list) all.add(doc);
  return all;
}

/** `at` lets through whatever has a moment: how near it is decides the order. */
function* momentsWithin({ name, seconds }: TimeFilter, { moments }: PackedIndex): Iterable<number> {
  for (let doc = 0; doc < moments.length; doc += 1) {
    const at = moments[doc] ?? Number.NaN;
    if (name === 'before' ? at < seconds : name === 'after' ? at >= seconds : at >= 0) yield doc;
  }
}

/** Whether a film is meant: by its id, or by the words with which its title or its words begin. */
export function isFilmMeant(
  { terms: asked, value }: WordFilter,
  { id, title, year, language }: IndexedFilm,
): boolean {
  const { terms } = cuttingOf(language);
  if (value === id) return true;
  const own = [...terms(title), String(year), ...terms(id)];
  return asked.length > 0 && asked.every((term) => own.some((word) => word.startsWith(term)));
}

function* ofFilms(filter: WordFilter, { meta }: PackedIndex): Iterable<number> {
  for (const film of meta.films)
    if (isFilmMeant(filter, film)) for (let doc = film.from; doc < film.to; doc += 1) yield doc;
}

/**
 * Documents that have all words of the value. A word that is no whole one of any value that a viewer may know of is
 * taken for its beginning, and so is a last one that may be half typed.
 */
function withFacet(
  { name, terms: asked, isOpen }: WordFilter,
  index: PackedIndex,
  gate: DocGate,
): Iterable<number> {
  if (asked.length === 0) return [];
  const { facets } = index;
  let found: Set<number> | undefined;
  let only: Uint32Array | undefined;
  asked.forEach((term, i) => {
    const key = facetKey(name, term);
    const place = facets.find(key);
    const whole = place >= 0 ? index.facetDocuments(place) : undefined;
    const isWhole = whole?.some((doc) => gate.isRevealed(doc)) === true;
    const asBeginning = !isWhole || (isOpen && i === asked.length - 1);
    const { from, to } = asBeginning ? facets.beginningWith(key) : { from: place, to: place + 1 };
    if (whole && !asBeginning && asked.length === 1) {
      only = whole;
      return;
    }
    const having = new Set<number>();
    for (let facet = from; facet < to; facet += 1)
      for (const doc of index.facetDocuments(facet)) if (!found || found.has(doc)) having.add(doc);
    found = having;
  });
  return only ?? found ?? [];
}
