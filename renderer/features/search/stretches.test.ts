import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { stretchesOf } from './stretches';

test('the pieces are the text again, whatever is to be marked', () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 4 }), (text, spans) => {
      const parts = stretchesOf(text, spans);
      expect(parts.map(({ part }) => part).join('')).toBe(text);
      expect(parts.every(({ part }) => part !== '')).toBe(true);
      const marked = parts.flatMap(({ part, isMarked }) =>
        Array.from({ length: part.length }, () => isMarked),
      );
      marked.forEach((isMarked, place) => {
        expect(isMarked).toBe(spans.some(({ start, end }) => start <= place && place < end));
      });
    }),
    THOUSANDS,
  );
});

test('marks what is wrong and leaves the rest', () => {
  expect(stretchesOf('kind:x pier', [{ start: 5, end: 6 }])).toEqual([
    { part: 'kind:', isMarked: false },
    { part: 'x', isMarked: true },
    { part: ' pier', isMarked: false },
  ]);
});
