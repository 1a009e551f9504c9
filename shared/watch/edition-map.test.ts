import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyAt, evenMap, filmAt, nextBend, rateAt, type EditionMap } from './edition-map';
import { TEN_THOUSAND } from './testing/generated-pack';

/** A copy that lacks the film's seconds 100 to 160 and shows sixty of its own before film second 300. */
const CUT: EditionMap = [
  [0, 0],
  [100, 100],
  [160, 100],
  [300, 240],
  [300, 300],
  [400, 400],
];

/** Maps whose lines run on, some with stretches that only one side has. */
const maps: fc.Arbitrary<EditionMap> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps) => {
    let [film, copy] = [0, 0];
    const points: [number, number][] = [[0, 0]];
    for (const [onFilm, onCopy] of [[50, 50] as const, ...steps, [50, 50] as const]) {
      film += onFilm;
      copy += onCopy;
      points.push([film, copy]);
    }
    return points;
  });
const second = fc.double({ min: 0, max: 3_000, noNaN: true });

describe('an edition map', () => {
  it('reads a film that runs faster on the copy', () => {
    const pal: EditionMap = [
      [0, 0],
      [7680, 7365.4272],
    ];
    expect(filmAt(pal, 3682.7136)).toBeCloseTo(3840, 9);
    expect(copyAt(pal, 7680)).toBeCloseTo(7365.4272, 9);
    expect(rateAt(pal, 5)).toBeCloseTo(25 / 23.976, 4);
    expect(nextBend(pal, 0)).toBeUndefined();
  });

  it('leaps over what the copy lacks and waits while it shows its own', () => {
    expect(filmAt(CUT, 99)).toBe(99);
    expect(filmAt(CUT, 100)).toBe(160);
    expect(copyAt(CUT, 130)).toBe(100);
    expect([240, 270, 299.9].map((at) => filmAt(CUT, at))).toEqual([300, 300, 300]);
    expect(rateAt(CUT, 270)).toBe(0);
    expect(filmAt(CUT, 310)).toBe(310);
    expect([0, 100, 240, 300].map((at) => nextBend(CUT, at))).toEqual([100, 240, 300, undefined]);
  });

  it('goes on before its first point and after its last', () => {
    expect(filmAt(CUT, -10)).toBe(-10);
    expect(filmAt(CUT, 500)).toBe(500);
    expect(copyAt(CUT, 450)).toBe(450);
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(maps, second, second, (map, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(filmAt(map, late)).toBeGreaterThanOrEqual(filmAt(map, early) - 1e-9);
        expect(copyAt(map, late)).toBeGreaterThanOrEqual(copyAt(map, early) - 1e-9);
      }),
      TEN_THOUSAND,
    );
  });

  it('finds its way back wherever both sides run', () => {
    fc.assert(
      fc.property(maps, second, (map, copy) => {
        fc.pre(rateAt(map, copy) > 0.01);
        expect(copyAt(map, filmAt(map, copy))).toBeCloseTo(copy, 5);
      }),
      TEN_THOUSAND,
    );
  });

  it('is a straight line between two bends', () => {
    fc.assert(
      fc.property(maps, second, fc.double({ min: 0, max: 1, noNaN: true }), (map, copy, share) => {
        const bend = nextBend(map, copy) ?? copy + 100;
        const later = copy + (bend - copy) * share * 0.999;
        const reckoned = filmAt(map, copy) + (later - copy) * rateAt(map, copy);
        expect(filmAt(map, later)).toBeCloseTo(reckoned, 6);
      }),
      TEN_THOUSAND,
    );
  });

  it('refuses points that are all the same', () => {
    expect(() => filmAt([[1, 1]], 1)).toThrow(RangeError);
    expect(evenMap(2)).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });
});
