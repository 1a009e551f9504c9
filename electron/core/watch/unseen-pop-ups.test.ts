import { expect, test } from 'vitest';
import { UnseenPopUps } from './unseen-pop-ups';

test('what came and went while nothing could be seen is unseen', () => {
  const pops = new UnseenPopUps();
  expect(pops.follow(['a'], false)).toBe(false);
  expect(pops.ids()).toEqual([]);
  expect(pops.follow(['b'], false)).toBe(true);
  expect(pops.follow([], false)).toBe(true);
  expect(pops.ids()).toEqual(['a', 'b']);
});

test('a moment in sight is enough, at the beginning or at the end', () => {
  const pops = new UnseenPopUps();
  pops.follow(['a', 'b'], true);
  pops.follow(['a', 'b', 'c'], false);
  pops.follow(['c'], false);
  pops.follow(['c'], true);
  expect(pops.follow([], false)).toBe(false);
  expect(pops.ids()).toEqual([]);
});

test('what is seen at last, in a later viewing, is not missed any more', () => {
  const pops = new UnseenPopUps(['a', 'b']);
  expect(pops.follow(['a'], true)).toBe(true);
  expect(pops.ids()).toEqual(['b']);
  expect(pops.follow(['a'], true)).toBe(false);
});
