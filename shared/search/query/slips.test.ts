import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../../watch/testing/generated-pack';
import { nearest, slipsBetween } from './slips';

describe('slips between words', () => {
  it.each<[string, string, number]>([
    ['kind', 'kind', 0],
    ['knid', 'kind', 1],
    ['kin', 'kind', 1],
    ['kiind', 'kind', 1],
    ['kond', 'kind', 1],
    ['preson', 'person', 1],
    ['prseon', 'person', 2],
    ['', 'at', 2],
    ['song', 'gnos', 3],
    ['ca', 'abc', 3],
  ])('%j to %j are %d', (one, other, slips) => {
    expect(slipsBetween(one, other, 5)).toBe(slips);
    expect(slipsBetween(other, one, 5)).toBe(slips);
    if (slips > 0) expect(slipsBetween(one, other, slips - 1)).toBe(slips);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('are none only between equals, the same both ways, and no more than the longer has letters', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slipsBetween(one, other, 9);
        expect(slips === 0).toBe(one === other);
        expect(slipsBetween(other, one, 9)).toBe(slips);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slipsBetween(one, other, 2)).toBe(Math.min(slips, 3));
      }),
      THOUSANDS,
    );
  });
});

describe('nearest', () => {
  it('names each meaning once, nearest first, within what is forgiven', () => {
    const candidates = [
      ['stone', 'S'],
      ['store', 'T'],
      ['stones', 'S'],
      ['mountain', 'M'],
    ] as const;
    expect(nearest('storm', candidates, () => 2)).toEqual(['T', 'S']);
    expect(nearest('storm', candidates, () => 0)).toEqual([]);
    expect(nearest('storm', candidates, (word) => (word === 'stone' ? 2 : 0))).toEqual(['S']);
  });
});
