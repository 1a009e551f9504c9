import { readFileSync, writeFileSync } from 'node:fs';
import { engineNamed, loadEngine, type OpenLibrary } from './engines/engine';
import type { Measured } from './measured';
import { QUERY_CLASSES, type BenchQuery } from './queries/query';

/**
 * Each query is asked so many times, and its middle time counts, for the machine has other things to do; but there
 * are no more rounds once they have taken this long, in ms.
 */
const ROUNDS = 7;
const LONGEST = 10_000;
/** Of an engine that needs longer than this for the queries of a class, in ms, the others of that class are not asked. */
const LONGEST_CLASS = 10_000;
/** So many queries are asked before any is measured: an app that runs has been asked before. */
const WARM_UP = 150;

/** Opens a library in a process of its own, and asks it. */
async function measure([
  engine = '',
  folder = '',
  asked = '',
  answer = '',
  task = '',
]: readonly string[]): Promise<void> {
  const name = engineNamed(engine);
  const queries = JSON.parse(readFileSync(asked, 'utf8')) as BenchQuery[];
  const [first] = queries;
  if (!first) throw new Error('there is nothing to ask');
  const before = process.memoryUsage();
  const from = performance.now();
  const library = await (await loadEngine(name)).open(folder);
  library.search(first);
  const start = performance.now() - from;
  const afterFirst = process.memoryUsage();
  const { times, found } = askAll(library, task === 'start' ? [] : queries);
  const last = process.memoryUsage();
  library.close();
  const measured: Measured = {
    start,
    memory: { first: (afterFirst.rss - before.rss) / 1e6, last: (last.rss - before.rss) / 1e6 },
    heap: (last.heapUsed - before.heapUsed) / 1e6,
    times,
    found,
  };
  writeFileSync(answer, JSON.stringify(measured));
}

function askAll(
  library: OpenLibrary,
  queries: readonly BenchQuery[],
): Pick<Measured, 'times' | 'found'> {
  warmUp(library, queries);
  const rounds: number[][] = [];
  const found = queries.map((): string[] => []);
  const left = new Map(QUERY_CLASSES.map((name) => [name, LONGEST_CLASS]));
  let spent = 0;
  while (rounds.length < ROUNDS && spent < LONGEST) {
    const times = queries.map((query, i) => {
      const most = left.get(query.class) ?? 0;
      if (most <= 0) return NaN;
      const from = performance.now();
      const hits = library.search(query);
      const ms = performance.now() - from;
      if (rounds.length === 0) left.set(query.class, most - ms);
      found[i] = (hits ?? []).map(({ id }) => id);
      spent += ms;
      return hits ? ms : NaN;
    });
    rounds.push(times);
  }
  const times = queries.map((_, i) => middle(rounds.map((round) => round[i] ?? NaN)));
  return { times, found };
}

/** Asks some sessions, which have a bit of everything. */
function warmUp(library: OpenLibrary, queries: readonly BenchQuery[]): void {
  const from = performance.now();
  for (const query of queries.slice(-WARM_UP)) {
    library.search(query);
    if (performance.now() - from > LONGEST_CLASS) return;
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

await measure(process.argv.slice(2));
