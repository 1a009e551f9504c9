import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { plausible, shortText } from './believable';

describe('plausible', () => {
  it('lets numbers through that lie between two others, and nothing else', () => {
    expect([plausible(0, 0, 5), plausible(5, 0, 5), plausible(-0.1, 0, 5)]).toEqual([0, 5, null]);
    for (const wrong of ['3', null, undefined, [3], { valueOf: () => 3 }, true, 3n, NaN])
      expect(plausible(wrong, 0, 5)).toBeNull();
    for (const endless of [Infinity, -Infinity]) expect(plausible(endless, -5, 5)).toBeNull();
  });
});

describe('shortText', () => {
  it('makes one line of a text, or nothing', () => {
    expect(shortText(' a\tb\nc\u0000d\u007f ')).toBe('a b c d');
    for (const nothing of ['', ' \n ', '\u0007', 5, null, undefined, ['a']])
      expect(shortText(nothing)).toBeNull();
    expect(shortText('x'.repeat(501))).toBe('x'.repeat(500));
  });

  it('holds no sign that steers anything, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.anything()), (given) => {
        const text = shortText(given);
        if (text === null) return;
        expect(text).not.toMatch(/\p{Cc}/u);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(500);
      }),
      THOUSANDS,
    );
  });
});
