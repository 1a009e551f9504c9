import { describe, expect, it } from 'vitest';
import { recordOfId } from '../library/record';
import { isHit } from './hits';
import { queriesOf } from './queries';
import { QUERY_CLASSES, type BenchQuery } from './query';

const ENTRIES = 300;
const queries = queriesOf(ENTRIES);
const everything = Array.from({ length: ENTRIES }, (_, i) => `e-0-${String(i)}`);

describe('the drawn queries', () => {
  it('are always the same for a library', () => {
    expect(queriesOf(ENTRIES)).toEqual(queries);
    expect(queriesOf(600)).not.toEqual(queries);
  });

  it('are of all classes, and each has an answer in the library but those that should have none', () => {
    for (const name of QUERY_CLASSES) {
      const own = queries.filter((query) => query.class === name);
      expect(own.length).toBeGreaterThanOrEqual(150);
      const expected = name === 'none' ? undefined : true;
      // To look through all entries for each of them would take long.
      for (const query of own.slice(0, 12)) expect(isHit(query, everything)).toBe(expected);
    }
  });

  it('misspell words, and never into other ones', () => {
    for (const { text, meant } of queries.filter((query) => query.class === 'near')) {
      expect(text).not.toBe(meant);
      expect(text.charAt(0)).toBe(meant?.charAt(0));
      expect(Math.abs(text.length - (meant ?? '').length)).toBeLessThanOrEqual(2);
    }
  });

  it('are typed key by key in a session', () => {
    const typed = queries.filter((query) => query.class === 'session').map(({ text }) => text);
    const broken = typed.filter((text, i) => {
      const before = typed[i - 1] ?? '';
      const isNext = text.startsWith(before) && text.slice(before.length).trim().length === 1;
      return text.length > 1 && !isNext;
    });
    expect(broken).toEqual([]);
  });
});

describe('an answer', () => {
  const { title, body } = recordOfId('e-0-7');
  const [first = '', second = ''] = title.toLowerCase().split(' ');
  const ask = (query: Partial<BenchQuery>): boolean | undefined =>
    isHit({ class: 'and', text: '', words: [], ...query }, ['e-0-7']);

  it('holds every word whole, and the last as a beginning', () => {
    expect(ask({ words: [first, second.slice(0, 2)] })).toBe(true);
    expect(ask({ words: [`${first}x`, second] })).toBe(false);
    expect(ask({ words: [first.slice(0, -1), second] })).toBe(false);
    expect(ask({ words: [first, `${second}qqq`] })).toBe(false);
  });

  it('holds any of two, a phrase in order, the word that was meant', () => {
    expect(ask({ class: 'or', words: ['qqqq', second] })).toBe(true);
    expect(ask({ class: 'or', words: ['qqqq', 'qqqr'] })).toBe(false);
    expect(ask({ class: 'phrase', words: [first, second] })).toBe(true);
    expect(ask({ class: 'phrase', words: [second, first] })).toBe(false);
    expect(ask({ class: 'near', words: ['q'], meant: first })).toBe(true);
    expect(ask({ class: 'near', words: [first], meant: 'qqqq' })).toBe(false);
    expect(body).not.toContain('qqqq');
  });

  it('is nowhere among none', () => {
    expect(isHit({ class: 'and', text: first, words: [first] }, [])).toBe(false);
  });
});
