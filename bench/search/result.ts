import { median, percentile } from '../support';
import type { Measured } from './measured';
import { isHit } from './queries/hits';
import { QUERY_CLASSES, type BenchQuery, type QueryClass } from './queries/query';

/** How an engine fared with the queries of a class, in ms. */
export interface ClassResult {
  median: number;
  p95: number;
  p99: number;
  /** Share of the queries of which one of the first ten really is an answer; undefined where there is none to be found. */
  hitRate: number | undefined;
}

/** How an engine fared with a library. */
export interface Result {
  start: number;
  memory: Measured['memory'];
  heap: number;
  /** Without those that the engine has no way to ask. */
  classes: Partial<Record<QueryClass, ClassResult>>;
}

/** Sums up what processes measured of the same library: the start is the middle one, the rest that of the first. */
export function resultOf(runs: readonly Measured[], queries: readonly BenchQuery[]): Result {
  const [first] = runs;
  if (!first) throw new RangeError('nothing was measured');
  return {
    start: median(runs.map(({ start }) => start)),
    memory: first.memory,
    heap: first.heap,
    classes: Object.fromEntries(
      QUERY_CLASSES.flatMap((name) => {
        const result = classResult(name, first, queries);
        return result ? [[name, result]] : [];
      }),
    ),
  };
}

function classResult(
  name: QueryClass,
  { times, found }: Measured,
  queries: readonly BenchQuery[],
): ClassResult | undefined {
  // A time that is no number becomes null on its way through JSON: the query was not asked.
  const own = queries.flatMap((query, i) => (query.class === name && times[i] != null ? [i] : []));
  const asked = own.flatMap((i) => times[i] ?? []);
  if (asked.length === 0) return undefined;
  const hits = own.flatMap((i) => {
    const query = queries[i];
    return (query && isHit(query, found[i] ?? [])) ?? [];
  });
  return {
    median: median(asked),
    p95: percentile(asked, 95),
    p99: percentile(asked, 99),
    hitRate: hits.length > 0 ? hits.filter(Boolean).length / hits.length : undefined,
  };
}

/** Queries of which no answer was among the first ten. */
export function missed(
  { times, found }: Measured,
  queries: readonly BenchQuery[],
): { query: BenchQuery; ids: string[] }[] {
  return queries.flatMap((query, i) => {
    const ids = found[i] ?? [];
    return times[i] != null && isHit(query, ids) === false ? [{ query, ids }] : [];
  });
}
