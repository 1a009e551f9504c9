import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FILM, parseFilmTime } from '#shared/film-time';
import { id as anId } from '../pack/fields';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { freeId, secondInId, slugOf } from './own-id';
import { timeText } from './time-text';
import { titleOf } from './title-of';

describe('a time in the sources', () => {
  test.each([
    [0, '0:00:00'],
    [305, '0:05:05'],
    [305.25, '0:05:05.25'],
    [7680.1, '2:08:00.1'],
    [59.9996, '0:01:00'],
  ])('%d is written %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });

  test('is read as it was, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST_FILM * 1000 }), (milliseconds) => {
        const read = parseFilmTime(timeText(milliseconds / 1000)) ?? 0;
        expect(Math.round(read * 1000)).toBe(milliseconds);
        expect(timeText(read)).toBe(timeText(milliseconds / 1000));
      }),
      THOUSANDS,
    );
  });
});

describe('an id', () => {
  test.each([
    ['The Pier, at night', 'the-pier-at-night'],
    ["L'été à Bléville", 'lete-a-bleville'],
    ['Scene of the crime', 'on-scene-of-the-crime'],
    ['film', 'on-film'],
    ['映画', undefined],
    ['', undefined],
  ])('of “%s” is %s', (words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });

  test('made of any words or second is one that a pack may have, and not taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(LONGEST_FILM), (words, second) => {
        const taken = new Set<string>();
        for (const wanted of [slugOf(words) ?? 'film', `note-${secondInId(second)}`]) {
          for (let count = 0; count < 3; count += 1) {
            const made = freeId(wanted, taken);
            expect(anId.safeParse(made).success).toBe(true);
            expect(taken.has(made)).toBe(false);
            taken.add(made);
          }
        }
      }),
      THOUSANDS,
    );
  });
});

describe('a title', () => {
  test.each([
    ['A lamp flickers', 'A lamp flickers'],
    ['A lamp flickers: twice, in fact.', 'A lamp flickers'],
    ['He waves. Nobody waves back.', 'He waves'],
    ['One two three four five six seven eight', 'One two three four five six …'],
    ['First line\nsecond line', 'First line'],
    ['   ', 'Untitled'],
  ])('of “%s” is “%s”', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test('is one short line, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const title = titleOf(text);
        expect(title.trim()).not.toBe('');
        expect(title).not.toContain('\n');
        expect(title.length).toBeLessThanOrEqual(64);
      }),
      THOUSANDS,
    );
  });
});
