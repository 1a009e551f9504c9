import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampToFilm,
  FILM_START,
  filmSeconds,
  formatFilmTime,
  LONGEST_FILM,
  parseFilmTime,
} from '#shared/film-time';

const RUNS = { numRuns: 5000 };
const wholeSecond = fc.integer({ min: 0, max: LONGEST_FILM });
const moment = fc.double({ min: 0, max: LONGEST_FILM, noNaN: true });
const two = (value: number): string => String(value).padStart(2, '0');

describe('filmSeconds', () => {
  test('takes every number from the first frame to one day', () => {
    fc.assert(
      fc.property(moment, (seconds) => {
        expect(filmSeconds(seconds)).toBe(seconds);
      }),
      RUNS,
    );
    expect(filmSeconds(LONGEST_FILM)).toBe(86_400);
    expect(FILM_START).toBe(0);
  });

  test.each([-0.001, LONGEST_FILM + 0.001, Number.NaN, Infinity, -Infinity])('refuses %d', (bad) =>
    expect(() => filmSeconds(bad)).toThrow(RangeError),
  );
});

describe('clampToFilm', () => {
  test('gives the nearest moment inside the film', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), moment, (seconds, end) => {
        const clamped = clampToFilm(seconds, filmSeconds(end));
        expect(clamped).toBeGreaterThanOrEqual(0);
        expect(clamped).toBeLessThanOrEqual(end);
        const nearest = seconds < 0 ? 0 : seconds > end ? end : seconds;
        expect(clamped).toBeCloseTo(nearest, 9);
      }),
      RUNS,
    );
  });

  test('refuses what is no number', () =>
    expect(() => clampToFilm(Number.NaN, filmSeconds(10))).toThrow(RangeError));
});

describe('formatFilmTime', () => {
  test.each([
    [0, '0:00:00'],
    [59.999, '0:00:59'],
    [60, '0:01:00'],
    [3599, '0:59:59'],
    [3600, '1:00:00'],
    [4569.9, '1:16:09'],
    [LONGEST_FILM, '24:00:00'],
    [-5, '0:00:00'],
  ])('writes %d as %s', (seconds, text) => expect(formatFilmTime(seconds)).toBe(text));
});

describe('parseFilmTime', () => {
  test('reads back what formatFilmTime writes, for every second of a day', () => {
    fc.assert(
      fc.property(wholeSecond, (second) => {
        expect(parseFilmTime(formatFilmTime(second))).toBe(second);
      }),
      RUNS,
    );
  });

  test('a formatted moment is the second that has begun', () => {
    fc.assert(
      fc.property(moment, (seconds) => {
        expect(parseFilmTime(formatFilmTime(seconds))).toBe(Math.floor(seconds));
      }),
      RUNS,
    );
  });

  test('reads hours, minutes and seconds with thousandths', () => {
    const part = fc.integer({ min: 0, max: 59 });
    const thousandths = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), part, part, thousandths, (h, m, s, ms) => {
        const text = `${String(h)}:${two(m)}:${two(s)}.${String(ms).padStart(3, '0')}`;
        expect(parseFilmTime(text)).toBeCloseTo(h * 3600 + m * 60 + s + ms / 1000, 6);
      }),
      RUNS,
    );
  });

  test.each([
    ['26:33', 1593],
    ['99:59', 5999],
    ['0:26:33', 1593],
    [' 1:02:03.5 ', 3723.5],
    ['1:2:03', 3723],
    ['0', 0],
    ['7680', 7680],
    ['86400', 86_400],
    ['12.345', 12.345],
    ['24:00:00', 86_400],
  ])('reads %j as %d seconds', (text, seconds) => expect(parseFilmTime(text)).toBe(seconds));

  test.each([
    '',
    ' ',
    ':',
    '1:60:00',
    '0:00:60',
    '12:60',
    '24:00:01',
    '86401',
    '99999',
    '100000',
    '100:00',
    '100:00:00',
    '1:2:3:4',
    '1:02:3',
    '1.2345',
    '1:02:03.1234',
    '1.',
    '.5',
    '-1',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1:02:03\n4',
    '١:٠٢:٠٣',
    '1 : 02',
  ])('refuses %j', (text) => expect(parseFilmTime(text)).toBeUndefined());

  test('gives a moment of a film or nothing, whatever the text', () => {
    const clockLike = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789:. -e')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), clockLike), (text) => {
        const seconds = parseFilmTime(text);
        expect(seconds === undefined || filmSeconds(seconds) === seconds).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
