import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_FILM } from '../../film-time';
import { THOUSANDS } from '../../watch/testing/generated-pack';
import { filterTimeAt, isBegunTime, parseQueryTime, timeAt } from './query-time';

const HOUR = 3600;

describe('a time as people write it', () => {
  it.each<[string, number]>([
    ['1:12', HOUR + 12 * 60],
    ['0:40', 40 * 60],
    ['00:40', 40 * 60],
    ['07:15', 7 * HOUR + 15 * 60],
    ['9:59', 9 * HOUR + 59 * 60],
    ['10:30', 630],
    ['72:30', 72 * 60 + 30],
    ['100:00', 6000],
    ['1:12.5', 72.5],
    ['72:30.25', 72 * 60 + 30.25],
    ['1:12:03', HOUR + 12 * 60 + 3],
    ['1:12:03.5', HOUR + 12 * 60 + 3.5],
    ['1:12:03,5', HOUR + 12 * 60 + 3.5],
    ['1h', HOUR],
    ['1h12', HOUR + 12 * 60],
    ['1H12', HOUR + 12 * 60],
    ['1h12m', HOUR + 12 * 60],
    ['1h 12m', HOUR + 12 * 60],
    ['1 h 12 min', HOUR + 12 * 60],
    ['1h12m30s', HOUR + 12 * 60 + 30],
    ['1h12m30', HOUR + 12 * 60 + 30],
    ['1h 30s', HOUR + 30],
    ['2 hours 5 minutes', 2 * HOUR + 300],
    ['72m', 72 * 60],
    ['72min', 72 * 60],
    ['72 min', 72 * 60],
    ['72 Minutes', 72 * 60],
    ['72m30s', 72 * 60 + 30],
    ['90s', 90],
    ['90.5s', 90.5],
    ['90 sec', 90],
    [' 1:12 ', HOUR + 12 * 60],
    ['24:00:00', LONGEST_FILM],
    ['24h', LONGEST_FILM],
  ])('%j is %d seconds', (text, seconds) => {
    expect(parseQueryTime(text)).toBe(seconds);
  });

  it.each([
    ...[
      '',
      '72',
      '2016',
      '1:2',
      '1:60',
      '9:75',
      '72:60',
      '1:72:00',
      '1:12:60',
      '1:12:3',
      ':12',
      '1:',
    ],
    ...[
      '24:00:01',
      '25h',
      '1h72m',
      '1h72',
      '86401s',
      '99999:00',
      '1:12x',
      '1h12x',
      '72movies',
      '72 m',
      '5 s',
    ],
    ...['1.5h', '12m1h', '1h2h', '1:12?', '1:12 1:13', '-1:12', '１:12', '12é', 'soon', '1h 12'],
  ])('%j is none', (text) => {
    expect(parseQueryTime(text)).toBeUndefined();
  });

  it('ends before the punctuation of a sentence, and never inside a word', () => {
    expect(timeAt('1:12?', 0)).toEqual({ seconds: 4320, end: 4 });
    expect(timeAt('so 72 min.)', 3)).toEqual({ seconds: 4320, end: 9 });
    expect(timeAt('1h 12 chairs', 0)).toEqual({ seconds: 3600, end: 2 });
    expect(timeAt('1:12-1:15', 0)).toBeUndefined();
    expect(timeAt("90s' end", 0)).toBeUndefined();
  });

  it('is minutes for a filter where it is a bare number', () => {
    expect(filterTimeAt('40', 0)).toEqual({ seconds: 2400, end: 2 });
    expect(filterTimeAt('1.5', 0)).toEqual({ seconds: 90, end: 3 });
    expect(filterTimeAt('40 min', 0)).toEqual({ seconds: 2400, end: 6 });
    expect(filterTimeAt('40 chairs', 0)).toEqual({ seconds: 2400, end: 2 });
    expect(filterTimeAt('1440', 0)?.seconds).toBe(LONGEST_FILM);
    expect(filterTimeAt('1441', 0)).toBeUndefined();
    expect(filterTimeAt('40x', 0)).toBeUndefined();
  });
});

describe('a time that is being typed', () => {
  const wholes = [
    '1:12',
    '72:30.5',
    '1:12:30',
    '1h12m30s',
    '1h 12min',
    '72 minutes',
    '90 sec',
    '86400s',
  ];
  it.each(wholes)('is begun by all of the beginnings of %s', (whole) => {
    for (let length = 1; length < whole.length; length += 1) {
      const begun = whole.slice(0, length);
      expect(parseQueryTime(begun) !== undefined || isBegunTime(begun), begun).toBe(true);
    }
  });

  it.each(['soon', '1:7', '72:6', '1x', '99999', '1:12:6', '25:10:1x', '1h7x'])(
    '%s begins none',
    (text) => {
      expect(isBegunTime(text)).toBe(false);
    },
  );
});

describe('any text', () => {
  const alphabet = fc.constantFrom(...Array.from('0123456789:., hmsrin|"é'));
  const likeTimes = fc.string({ unit: alphabet, maxLength: 14 });

  it('is a time within a day or none', () => {
    fc.assert(
      fc.property(fc.oneof(likeTimes, fc.string({ unit: 'binary' })), (text) => {
        const seconds = parseQueryTime(text) ?? 0;
        expect(seconds >= 0 && seconds <= LONGEST_FILM).toBe(true);
      }),
      THOUSANDS,
    );
  });

  it('that was written from a number of seconds is that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST_FILM }), (seconds) => {
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
        const two = (value: number): string => String(value).padStart(2, '0');
        expect(parseQueryTime(`${String(h)}:${two(m)}:${two(s)}`)).toBe(seconds);
        expect(parseQueryTime(`${String(h)}h ${String(m)}min ${String(s)}s`)).toBe(seconds);
        expect(parseQueryTime(`${String(h)}h${two(m)}m${two(s)}`)).toBe(seconds);
        expect(parseQueryTime(`${String(seconds)} seconds`)).toBe(seconds);
      }),
      THOUSANDS,
    );
  });
});
