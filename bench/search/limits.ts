import type { EngineName } from './engines/engine';
import type { QueryClass } from './queries/query';
import type { Result } from './result';

/** Something that must hold, as it was measured. */
export interface Verdict {
  what: string;
  value: number;
  limit: number;
  holds: boolean;
}

/** Results by size, then by engine. */
export type Results = ReadonlyMap<number, ReadonlyMap<EngineName, Result>>;

const LARGEST = 300_000;
const MIDDLE = 30_000;
const SMALLEST = 300;
const HIT_RATE = 0.99;
const NEAR_RATE = 0.95;

/** What of the limits can be told of what was measured. */
export function judge(results: Results): Verdict[] {
  return [...ratios(results), ...absolutes(results), ...hitRates(results)];
}

function ratios(results: Results): Verdict[] {
  const sessions = (size: number, engine: EngineName): number | undefined =>
    results.get(size)?.get(engine)?.classes.session?.p95;
  const best = (size: number, name: QueryClass): number | undefined => {
    const peers = [...(results.get(size) ?? [])].filter(
      ([engine]) => !engine.startsWith('footlight'),
    );
    const times = peers.flatMap(([, { classes }]) => classes[name]?.p95 ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  };
  return [
    ratio(
      'sessions at 300,000, 95th, against FlexSearch',
      sessions(LARGEST, 'footlight'),
      sessions(LARGEST, 'flexsearch'),
      0.5,
    ),
    ratio(
      'sessions at 300,000, 95th, against SQLite',
      sessions(LARGEST, 'footlight'),
      sessions(LARGEST, 'sqlite'),
      0.1,
    ),
    ...[SMALLEST, MIDDLE].flatMap((size) =>
      ratio(
        `sessions at ${size.toLocaleString('en')}, 95th, against the best peer`,
        sessions(size, 'footlight'),
        best(size, 'session'),
        1,
      ),
    ),
    ratio(
      'start at 300,000 against SQLite',
      results.get(LARGEST)?.get('footlight')?.start,
      results.get(LARGEST)?.get('sqlite')?.start,
      1.3,
    ),
    ...[...results].flatMap(([size, engines]) =>
      ratio(
        `phrases at ${size.toLocaleString('en')}, 95th, against the best peer that has them`,
        engines.get('footlight')?.classes.phrase?.p95,
        best(size, 'phrase'),
        1,
      ),
    ),
  ].flat();
}

function absolutes(results: Results): Verdict[] {
  // What the app does counts, its marks among it.
  const largest = results.get(LARGEST)?.get('footlight-marked');
  const smallest = results.get(SMALLEST)?.get('footlight-marked');
  return [
    atMost('sessions at 300,000, 95th, ms', largest?.classes.session?.p95, 8),
    atMost('sessions at 300, 95th, ms', smallest?.classes.session?.p95, 1),
    atMost('start at 300,000, ms', largest?.start, 60),
    atMost('memory at 300,000, MB', largest?.memory.first, 60),
  ].flat();
}

function hitRates(results: Results): Verdict[] {
  return [...results].flatMap(([size, engines]) =>
    Object.entries(engines.get('footlight')?.classes ?? {}).flatMap(([name, { hitRate }]) => {
      if (hitRate === undefined) return [];
      const limit = name === 'near' ? NEAR_RATE : HIT_RATE;
      const what = `found at ${size.toLocaleString('en')}, ${name}`;
      return [{ what, value: hitRate, limit, holds: hitRate >= limit }];
    }),
  );
}

function ratio(
  what: string,
  ours: number | undefined,
  theirs: number | undefined,
  limit: number,
): Verdict[] {
  return ours === undefined || theirs === undefined ? [] : atMost(what, ours / theirs, limit);
}

function atMost(what: string, value: number | undefined, limit: number): Verdict[] {
  return value === undefined ? [] : [{ what, value, limit, holds: value <= limit }];
}
