import { expect, test } from 'vitest';
import { Keepsakes } from './keepsakes';

test('what is kept stands in the order of keeping it, what is kept again at the end', () => {
  const kept = new Keepsakes(['old']);
  kept.set('new', true);
  expect(kept.list()).toEqual(['old', 'new']);
  kept.set('old', true);
  expect(kept.list()).toEqual(['new', 'old']);
});

test('what is let go is gone, and to let go what was never kept changes nothing', () => {
  const kept = new Keepsakes(['a', 'b']);
  kept.set('a', false);
  kept.set('c', false);
  expect(kept.list()).toEqual(['b']);
  expect(['a', 'b', 'c'].map((id) => kept.has(id))).toEqual([false, true, false]);
});

test('a list that was handed out stays as it was', () => {
  const given = ['a'];
  const kept = new Keepsakes(given);
  const before = kept.list();
  kept.set('b', true);
  expect([given, before]).toEqual([['a'], ['a']]);
});
