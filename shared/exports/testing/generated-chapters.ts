import fc from 'fast-check';
import type { Chapter } from '../chapters';
import { oneLine } from '../one-line';
import { hostile } from './generated-cues';

/** Chapters that follow one another, with the worst titles. */
export const generatedChapters: fc.Arbitrary<Chapter[]> = fc
  .array(
    fc.tuple(
      hostile.filter((title) => oneLine(title) !== ''),
      fc.integer({ min: 1, max: 5_000_000 }),
    ),
    { maxLength: 8 },
  )
  .map((all) => {
    let start = 0;
    return all.map(([title, length]) => {
      const chapter = { title, start, end: start + length };
      start += length;
      return chapter;
    });
  });
