import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { GRADES, ndcg, reciprocalRank, type Grade, type Grades } from './measures';

const graded: Grades = new Map<string, Grade>([
  ['answer', 3],
  ['good', 2],
  ['welcome', 1],
]);

const someGrades: fc.Arbitrary<Grades> = fc
  .dictionary(fc.stringMatching(/^[a-h]$/), fc.constantFrom(...GRADES), { minKeys: 1 })
  .map((grades) => new Map(Object.entries(grades)));
const results = fc.uniqueArray(fc.stringMatching(/^[a-p]$/), { maxLength: 16 });
const depth = fc.integer({ min: 1, max: 20 });

const best = (grades: Grades): string[] =>
  [...grades].sort(([, a], [, b]) => b - a).map(([id]) => id);

describe('the normalised discounted cumulative gain', () => {
  it('is what the books say, worked out by hand', () => {
    // Gains 7, 3 and 1; discounts 1, log2 3 and 2.
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(['answer', 'good', 'welcome'], graded, 10)).toBe(1);
    expect(ndcg(['good', 'answer', 'welcome'], graded, 10)).toBeCloseTo(
      (3 + 7 / Math.log2(3) + 1 / 2) / ideal,
      12,
    );
    expect(ndcg(['other', 'other-2', 'answer'], graded, 10)).toBeCloseTo(7 / 2 / ideal, 12);
    expect(ndcg(['other'], graded, 10)).toBe(0);
    expect(ndcg([], graded, 10)).toBe(0);
  });

  it('looks at the first results only, and measures them by as many of the best', () => {
    expect(ndcg(['answer', 'other'], graded, 1)).toBe(1);
    expect(ndcg(['other', 'answer'], graded, 1)).toBe(0);
    expect(ndcg(['good', 'answer'], graded, 1)).toBeCloseTo(3 / 7, 12);
  });

  it('counts an id once, however often it comes', () => {
    expect(ndcg(['welcome', 'welcome'], graded, 10)).toBe(ndcg(['welcome'], graded, 10));
    expect(ndcg(['good', 'good', 'answer'], graded, 10)).toBe(
      ndcg(['good', 'other', 'answer'], graded, 10),
    );
  });

  it('is 1 for an empty answer to a query that has none, and 0 for any other', () => {
    expect(ndcg([], new Map(), 10)).toBe(1);
    expect(ndcg(['answer'], new Map(), 10)).toBe(0);
  });

  it('takes no word of the language for a grade', () => {
    expect(ndcg(['constructor', 'toString', '__proto__'], graded, 10)).toBe(0);
    expect(reciprocalRank(['constructor', 'answer'], graded)).toBe(1 / 2);
  });

  it('refuses a depth that is none', () => {
    for (const at of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => ndcg(['answer'], graded, at)).toThrow(RangeError);
    }
  });

  it('lies between 0 and 1, and is 1 for the best order, for all results and depths', () => {
    fc.assert(
      fc.property(results, someGrades, depth, (ids, grades, at) => {
        const value = ndcg(ids, grades, at);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(ndcg([...best(grades), ...ids], grades, at)).toBeCloseTo(1, 12);
      }),
      THOUSANDS,
    );
  });

  it('never falls when a better result changes places with a worse one before it', () => {
    fc.assert(
      fc.property(results, someGrades, depth, fc.nat(), fc.nat(), (ids, grades, at, a, b) => {
        if (ids.length < 2) return;
        const [i, j] = [a % ids.length, b % ids.length].sort((x, y) => x - y) as [number, number];
        const worth = (index: number): number => grades.get(ids[index] ?? '') ?? 0;
        const changed = ids.with(i, ids[j] ?? '').with(j, ids[i] ?? '');
        const difference = ndcg(changed, grades, at) - ndcg(ids, grades, at);
        if (worth(j) > worth(i)) {
          if (i < at) expect(difference).toBeGreaterThan(0);
          else expect(difference).toBe(0);
        }
        if (worth(j) === worth(i)) expect(difference).toBeCloseTo(0, 12);
      }),
      THOUSANDS,
    );
  });

  it('does not depend on results below its depth', () => {
    fc.assert(
      fc.property(results, someGrades, depth, (ids, grades, at) => {
        expect(ndcg(ids.slice(0, at), grades, at)).toBe(ndcg(ids, grades, at));
      }),
      THOUSANDS,
    );
  });
});

describe('the reciprocal rank', () => {
  it('is of the first result that answers; a welcome one does not', () => {
    expect(reciprocalRank(['answer'], graded)).toBe(1);
    expect(reciprocalRank(['welcome', 'good', 'answer'], graded)).toBe(1 / 2);
    expect(reciprocalRank(['other', 'welcome', 'other-2', 'answer'], graded)).toBe(1 / 4);
    expect(reciprocalRank(['welcome', 'other'], graded)).toBe(0);
    expect(reciprocalRank([], graded)).toBe(0);
  });

  it('is 1 for an empty answer to a query that has none, and 0 for any other', () => {
    expect(reciprocalRank([], new Map())).toBe(1);
    expect(reciprocalRank(['answer'], new Map())).toBe(0);
  });

  it('is one by the rank of an answer that nothing but others precede', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), someGrades, (before, grades) => {
        const answer = best(grades)[0]!;
        const others = Array.from({ length: before }, (_, index) => `other-${String(index)}`);
        const rank = grades.get(answer)! >= 2 ? 1 / (before + 1) : 0;
        expect(reciprocalRank([...others, answer], grades)).toBe(rank);
      }),
      THOUSANDS,
    );
  });
});
