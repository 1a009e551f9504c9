import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepIdentity } from './keep-identity';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

test('whatever came before, the value is the one that came', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(copy(keepIdentity(before, copy(after)))).toEqual(copy(after));
    }),
    { numRuns: 5000 },
  );
});

test('an equal copy is the value of before, whole', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = copy(value);
      expect(keepIdentity(before, copy(before))).toBe(before);
    }),
    { numRuns: 5000 },
  );
});

test('where one part changed the others are those of before', () => {
  const before = { timeline: { cues: [1, 2] }, now: { scene: 'one' }, held: [{ id: 'a' }] };
  const after = keepIdentity(before, {
    timeline: { cues: [1, 2] },
    now: { scene: 'two' },
    held: [{ id: 'a' }, { id: 'b' }],
  });
  expect(after).not.toBe(before);
  expect(after.timeline).toBe(before.timeline);
  expect(after.now).toEqual({ scene: 'two' });
  expect(after.held).toHaveLength(2);
  expect(after.held[0]).toBe(before.held[0]);
});

test('a part that went away is a change', () => {
  expect(keepIdentity({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(keepIdentity([1, 2], [1])).toEqual([1]);
  expect(keepIdentity([], {})).toEqual({});
});
