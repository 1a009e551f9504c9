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

test('each sort of cover comes as often as the others, however alike the names', () => {
  const count = { moon: 0, beam: 0, curtain: 0 };
  for (let number = 0; number < 3_000; number += 1)
    count[coverPlan(`film-${String(number)}`).scene] += 1;
  for (const often of Object.values(count)) expect(Math.abs(often - 1_000)).toBeLessThan(150);
});
