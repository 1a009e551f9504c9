import { describe, expect, it } from 'vitest';
import type { EngineName } from './engines/engine';
import { judge } from './limits';
import type { Result } from './result';

function result(session: number, given: Partial<Result> = {}): Result {
  const all = { median: session, p95: session, p99: session, hitRate: 1 };
  return {
    start: 20,
    memory: { first: 30, last: 40 },
    heap: 5,
    classes: { session: all, phrase: all },
    ...given,
  };
}

function broken(size: number, engines: Partial<Record<EngineName, Result>>): string[] {
  const ofSize = new Map(Object.entries(engines) as [EngineName, Result][]);
  return judge(new Map([[size, ofSize]]))
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);
}

describe('the limits', () => {
  it('hold for an engine that is fast, and say nothing of what was not measured', () => {
    const peers = { flexsearch: result(10), sqlite: result(60) };
    expect(
      broken(300_000, { footlight: result(5), 'footlight-marked': result(6), ...peers }),
    ).toEqual([]);
    expect(judge(new Map())).toEqual([]);
  });

  it('name each that is exceeded', () => {
    const slow = result(9, { start: 61, memory: { first: 61, last: 70 } });
    const peers = { flexsearch: result(10), sqlite: result(60) };
    expect(broken(300_000, { footlight: slow, 'footlight-marked': slow, ...peers })).toEqual([
      'sessions at 300,000, 95th, against FlexSearch',
      'sessions at 300,000, 95th, against SQLite',
      'start at 300,000 against SQLite',
      'sessions at 300,000, 95th, ms',
      'start at 300,000, ms',
      'memory at 300,000, MB',
    ]);
  });

  it('ask for more of a small library, and for what is found', () => {
    const poor = { median: 1, p95: 1.2, p99: 2, hitRate: 0.98 };
    const ours = result(1, { classes: { session: poor, near: { ...poor, hitRate: 0.96 } } });
    expect(broken(300, { footlight: ours, 'footlight-marked': ours, sqlite: result(1) })).toEqual([
      'sessions at 300, 95th, against the best peer',
      'sessions at 300, 95th, ms',
      'found at 300, session',
    ]);
  });
});
