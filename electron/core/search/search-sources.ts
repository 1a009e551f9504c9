import type { FilmSeconds } from '#shared/film-time';
import type { ResultKind } from '#shared/search/result-kind';
import type { MarkedText } from '#shared/search/marked-text';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { wordsOf, type Ranked } from './ranking';

export interface SearchResult {
  id: string;
  kind: ResultKind;
  title: string;
  /** Its first moment, or null where it has none. */
  at: FilmSeconds | null;
  score: number;
  markedTitle: MarkedText[];
  snippet: MarkedText[];
}

/** Something that can be searched: the entries of a pack, a viewer's notes. */
export interface SearchSource {
  /** The documents that answer the words, in no order, among those that the viewer may know of. */
  rank(
    words: readonly string[],
    near: boolean,
    viewpoint: Viewpoint,
  ): { ranked: Ranked[]; asked: ReadonlySet<string> };
  /** Id of a document. */
  idOf(document: number): string;
  /** @param asked the words of its dictionary that the query asked for */
  present(ranked: Ranked, asked: ReadonlySet<string>): SearchResult;
  /** Whether it holds what the viewer wrote. */
  readonly isOwn: boolean;
}

const MOST_RESULTS = 10;
/** A viewer who looks for a note of their own must find it, however much the film has to say on its words. */
const OWN_PLACES = 2;
/** Below this many hits the nearest spellings are asked for too. */
const FEW = 3;

interface Hit extends Ranked {
  id: string;
  source: SearchSource;
}

/** What answers `query` in all of the sources together, best first. */
export function searchIn(
  sources: readonly SearchSource[],
  query: string,
  viewpoint: Viewpoint,
): SearchResult[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const asked = new Map<SearchSource, ReadonlySet<string>>();
  const find = (near: boolean): Hit[] =>
    sources.flatMap((source) => {
      const found = source.rank(words, near, viewpoint);
      asked.set(source, found.asked);
      return found.ranked.map(({ document, score, whole }) => ({
        document,
        score,
        whole,
        id: source.idOf(document),
        source,
      }));
    });
  let hits = find(false);
  if (hits.length < FEW) hits = find(true);
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return firstOf(hits).map((hit) => hit.source.present(hit, asked.get(hit.source) ?? new Set()));
}

/** The first ten. The last of them make room where notes of the viewer's own that answer every word came later. */
function firstOf(hits: readonly Hit[]): Hit[] {
  const first = hits.slice(0, MOST_RESULTS);
  const has = first.filter(({ source }) => source.isOwn).length;
  const late = hits
    .slice(MOST_RESULTS)
    .filter(({ source, whole }) => source.isOwn && whole)
    .slice(0, Math.max(0, OWN_PLACES - has));
  if (late.length === 0) return first;
  const dropped = new Set(first.filter(({ source }) => !source.isOwn).slice(-late.length));
  return [...first.filter((hit) => !dropped.has(hit)), ...late];
}
