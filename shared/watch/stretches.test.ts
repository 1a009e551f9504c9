import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAbove, Stretches } from './stretches';
import { THOUSANDS } from './testing/generated-pack';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('Stretches', () => {
  it('know of each second the end of what holds it, whatever was added in whatever order', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 25 }), (added) => {
        const stretches = new Stretches();
        for (const { from, to } of added) stretches.add(from, to);
        const seconds = Array.from({ length: 75 }, (_, second) => second);
        const isHeld = (at: number): boolean => added.some(({ from, to }) => from <= at && at < to);
        const endOf = (at: number): number => (isHeld(at) ? endOf(at + 1) : at);
        expect(seconds.map((at) => stretches.endOf(at))).toEqual(seconds.map(endOf));
      }),
      THOUSANDS,
    );
  });

  it('hold their first second and not their last', () => {
    const stretches = new Stretches();
    stretches.add(10, 20.5);
    expect([9.999, 10, 20.4, 20.5].map((at) => stretches.endOf(at))).toEqual([
      9.999, 20.5, 20.5, 20.5,
    ]);
  });

  it('leave of a window exactly the seconds from which something of a length touches none of them', () => {
    const window = fc.tuple(fc.nat(70), fc.nat(40)).map(([first, more]) => [first, first + more]);
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        window,
        fc.integer({ min: 1, max: 12 }),
        (added, [first = 0, last = 0], length) => {
          const stretches = new Stretches();
          for (const { from, to } of added) stretches.add(from, to);
          const parts = stretches.around({ first, last }, length);
          // Halves too, as between two whole seconds that are left there may be nothing.
          const seconds = Array.from({ length: 2 * (last - first) + 1 }, (_, i) => first + i / 2);
          const left = seconds.filter((at) => parts.some((p) => p.first <= at && at <= p.last));
          const free = seconds.filter((at) =>
            added.every(({ from, to }) => at + length <= from || at >= to),
          );
          expect(left).toEqual(free);
          expect(parts.every((part) => part.first <= part.last)).toBe(true);
        },
      ),
      THOUSANDS,
    );
  });
});

describe('firstAbove', () => {
  it('counts the values up to one, which is the index of the first above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.nat(30), (values, value) => {
        const ascending = values.toSorted((a, b) => a - b);
        expect(firstAbove(ascending, value)).toBe(values.filter((each) => each <= value).length);
      }),
      THOUSANDS,
    );
  });
});
