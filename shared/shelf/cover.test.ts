import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverPlan } from './cover';

test('a cover follows from the name of its film, and stays within its frame', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const plan = coverPlan(id);
      expect(coverPlan(id)).toEqual(plan);
      const { x, y, r } = plan.light;
      expect(Math.min(x, y) - r).toBeGreaterThan(0);
      expect(Math.max(x, y) + r).toBeLessThan(1);
      for (const height of plan.hills.flat()) {
        expect(height).toBeGreaterThan(0.5);
        expect(height).toBeLessThan(1);
      }
    }),
  );
});

test('films are told apart by their covers', () => {
  const covers = ['one', 'two', 'three', 'la-la-land', 'x'].map((id) =>
    JSON.stringify(coverPlan(id)),
  );
  expect(new Set(covers).size).toBe(covers.length);
});
