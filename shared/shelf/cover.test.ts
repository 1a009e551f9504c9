import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCENERIES } from '../pack/scenery';
import { coverPlan } from './cover';

test('a cover shows the place that its pack opens with', () => {
  for (const scenery of SCENERIES)
    expect(coverPlan('any', scenery)).toEqual({ scenery, isMirrored: false });
});

test('without one it follows from the name of the film alone', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const plan = coverPlan(id, null);
      expect(coverPlan(id, null)).toEqual(plan);
      expect(SCENERIES).toContain(plan.scenery);
    }),
  );
});

test('each sort of cover comes as often as the others, however alike the names', () => {
  const count = new Map<string, number>();
  for (let number = 0; number < 6_000; number += 1) {
    const { scenery, isMirrored } = coverPlan(`film-${String(number)}`, null);
    const sort = `${scenery} ${String(isMirrored)}`;
    count.set(sort, (count.get(sort) ?? 0) + 1);
  }
  expect(count.size).toBe(12);
  for (const often of count.values()) expect(Math.abs(often - 500)).toBeLessThan(100);
});
