import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOklch, leastContrast, legible, SIGN_CONTRAST, TEXT_CONTRAST } from './legible';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const ratio = fc.constantFrom(SIGN_CONTRAST, TEXT_CONTRAST);

test('a colour becomes legible on any one ground, for black or white always are', () => {
  fc.assert(
    fc.property(colour, colour, ratio, (given, ground, wanted) => {
      expect(leastContrast(legible(given, [ground], wanted), [ground])).toBeGreaterThanOrEqual(
        wanted,
      );
    }),
    { numRuns: 5_000 },
  );
});

test('a colour that is legible stays as it is', () => {
  fc.assert(
    fc.property(colour, colour, ratio, (given, ground, wanted) => {
      fc.pre(leastContrast(given, [ground]) >= wanted);
      expect(legible(given, [ground], wanted)).toBe(given);
    }),
    { numRuns: 2_000 },
  );
});

test('no more is changed than has to be: one step less would not be legible', () => {
  fc.assert(
    fc.property(colour, ratio, (given, wanted) => {
      const ground = '#0b0f1f';
      fc.pre(leastContrast(given, [ground]) < wanted);
      const changed = legible(given, [ground], wanted);
      expect(leastContrast(changed, [ground])).toBeLessThan(wanted * 1.08);
      expect(inOklch(changed).l).toBeGreaterThan(inOklch(given).l);
    }),
    { numRuns: 2_000 },
  );
});

test('yellow on paper grows darker and stays yellow', () => {
  const yellow = inOklch('#f6d341');
  const changed = inOklch(legible('#f6d341', ['#f5efe3'], TEXT_CONTRAST));
  expect(changed.l).toBeLessThan(yellow.l);
  expect(Math.abs((changed.h ?? 0) - (yellow.h ?? 0))).toBeLessThan(4);
});

test('what is no colour is refused in words', () => {
  expect(() => inOklch('canary')).toThrow('canary is no colour');
});
