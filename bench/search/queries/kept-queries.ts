import { readFileSync } from 'node:fs';
import { fingerprint, librarySources, type Libraries } from '../libraries';
import { queriesOf, QUERY_SEED } from './queries';
import type { BenchQuery } from './query';

/** The queries for a library of so many entries, and the file that holds them: made once, for it takes a while. */
export function keptQueries(
  size: number,
  libraries: Libraries,
): { path: string; queries: BenchQuery[] } {
  const sources = `${librarySources()}-${fingerprint(['bench/search/queries'])}`;
  const path = libraries.kept(
    `queries-${String(size)}-seed-${String(QUERY_SEED)}-${sources}.json`,
    () => JSON.stringify(queriesOf(size)),
  );
  return { path, queries: JSON.parse(readFileSync(path, 'utf8')) as BenchQuery[] };
}
