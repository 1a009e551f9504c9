import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { findable, findLines } from './find-line';
import type { SubtitleLine } from './line';

const LINES = findable(
  [
    'Who left the kettle on?',
    'The garden is full of foxes.',
    'On the kettle? Who left?',
    'Éva’s train leaves at NINE.',
    'Who left the kettle on again?',
    'Don’t say that.',
    'やかんは窓のそばにあります',
  ].map((text, i) => ({ start: i * 10, end: i * 10 + 2, text })),
);

const found = (text: string, near = 0, most = 10): number[] =>
  findLines(LINES, text, near, most).map(({ id }) => id);

describe('findLines', () => {
  it('puts words in a row first, then all words, and the nearest first among equals', () => {
    expect(found('left the kettle')).toEqual([0, 4, 2]);
    expect(found('left the kettle', 41)).toEqual([4, 0, 2]);
    expect(found('left the kettle', 41, 2)).toEqual([4, 0]);
  });

  it('folds case, accents and apostrophes, and takes the last word as only begun', () => {
    expect(found('EVAS tr')).toEqual([3]);
    expect(found("eva's train leaves at nine")).toEqual([3]);
    expect(found('dont s')).toEqual([5]);
    expect(found('gard')).toEqual([1]);
    expect(found('gard full')).toEqual([]);
  });

  it('finds lines with half of the words, and two, only where none has all', () => {
    expect(found('garden full of wolves')).toEqual([1]);
    expect(found('garden wolves')).toEqual([]);
    expect(found('who left the garden')).toEqual([0, 2, 4, 1]);
    expect(found('who left my garden')).toEqual([0, 2, 4]);
  });

  it('finds what stands anywhere in a script without blanks', () => {
    expect(found('窓のそば')).toEqual([6]);
  });

  it.each(['', '  ', '?!', '\0', '\ud800'])('finds nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds every line by any of its words in a row, and gives no line without them', () => {
    const word = fc.stringMatching(/^[a-eé]{1,3}$/);
    const lines: fc.Arbitrary<SubtitleLine[]> = fc
      .array(
        fc.record({
          start: fc.integer({ min: 0, max: 7_000 }),
          words: fc.array(word, { minLength: 1, maxLength: 6 }),
        }),
        { minLength: 1, maxLength: 30 },
      )
      .map((all) =>
        all.map(({ start, words }) => ({ start, end: start + 2, text: words.join(' ') })),
      );
    fc.assert(
      fc.property(
        lines,
        fc.nat(),
        fc.nat(5),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(7_000),
        (all, which, from, count, near) => {
          const wanted = which % all.length;
          const words = all[wanted]!.text.split(' ');
          const first = from % words.length;
          const typed = words.slice(first, first + count);
          const results = findLines(findable(all), typed.join(' ').toUpperCase(), near, all.length);
          expect(results.map(({ id }) => id)).toContain(wanted);
          const plain = (text: string): string => ` ${text.replaceAll('é', 'e')}`;
          const row = plain(typed.join(' '));
          const isInARow = results.map(({ line }) => plain(line.text).includes(row));
          // Those in a row stand before all others, and each group is sorted by distance.
          expect(isInARow).toEqual([...isInARow].sort((a, b) => Number(b) - Number(a)));
          expect(isInARow.filter(Boolean)).toHaveLength(
            all.filter(({ text }) => plain(text).includes(row)).length,
          );
          const off = results
            .filter((_, i) => isInARow[i])
            .map(({ line: { start, end } }) => Math.max(start - near, near - end, 0));
          expect(off).toEqual([...off].sort((a, b) => a - b));
          const last = plain(typed.at(-1)!).trim();
          for (const { line } of results) {
            const own = plain(line.text).trim().split(' ');
            for (const each of typed.slice(0, -1)) expect(own).toContain(plain(each).trim());
            expect(own.some((term) => term.startsWith(last))).toBe(true);
          }
        },
      ),
      THOUSANDS,
    );
  });
});
