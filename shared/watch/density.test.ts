import { describe, expect, it } from 'vitest';
import { DENSITIES, MOST_AT_ONCE, SPACING, TEN_MINUTES } from './density';

const [few, normal, many] = [SPACING.few, SPACING.normal, SPACING.many];

describe('the densities', () => {
  it('run from none at all to many, and each but "off" has its spacing', () => {
    expect(DENSITIES).toEqual(['off', 'few', 'normal', 'many']);
    expect(Object.keys(SPACING)).toEqual(DENSITIES.slice(1));
  });

  it('bring pop-ups closer together and more of them as they grow', () => {
    expect(few.gap).toBeGreaterThan(normal.gap);
    expect(normal.gap).toBeGreaterThan(many.gap);
    expect(few.perTenMinutes).toBeLessThan(normal.perTenMinutes);
    expect(normal.perTenMinutes).toBeLessThan(many.perTenMinutes);
  });

  it('limit the count of ten minutes below what the gap alone would let through', () => {
    for (const { gap, perTenMinutes } of Object.values(SPACING)) {
      expect(perTenMinutes * gap).toBeLessThan(TEN_MINUTES);
    }
  });

  it('never put more than two on the screen', () => {
    expect(MOST_AT_ONCE).toBe(2);
    expect(TEN_MINUTES).toBe(10 * 60);
  });
});
