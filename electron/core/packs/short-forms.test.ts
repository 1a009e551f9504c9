import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFilmTime } from '#shared/film-time';
import { longForm, NotUnderstood } from './short-forms';

const second = fc.integer({ min: 0, max: 86_400 });
const id = fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5}){0,2}$/);
const CUE = ['cues', 0];
const SOURCE = ['sources', 0];
const RUNS = { numRuns: 2000 };

function complaint(value: unknown, keys: PropertyKey[]): NotUnderstood {
  try {
    longForm(value, keys);
  } catch (error) {
    if (error instanceof NotUnderstood) return error;
  }
  throw new Error('it was understood');
}

describe('a time', () => {
  test.each(['start', 'end', 'at', 'until', 'revealsAt', 'runtimeSeconds'])(
    'is read as seconds under %s',
    (key) => {
      expect(longForm('0:26:33', [0, key])).toBe(1593);
      expect(longForm('12.5', [key])).toBe(12.5);
    },
  );

  test('is left alone under any other key', () =>
    expect(longForm('0:26:33', ['title'])).toBe('0:26:33'));

  test('that is none is refused with its key and with how times are written', () => {
    const error = complaint('soon', ['scenes', 3, 'start']);
    expect(error.message).toBe('start: "soon" is no time');
    expect(error.instead).toContain('0:26:33');
  });
});

describe('a cue', () => {
  test('reads back whatever its author wrote: a moment, an end, a scene', () => {
    const option = { nil: undefined };
    fc.assert(
      fc.property(second, fc.option(second, option), fc.option(id, option), (at, until, scene) => {
        const written = [
          formatFilmTime(at),
          ...(until === undefined ? [] : ['to', formatFilmTime(until)]),
          ...(scene === undefined ? [] : ['in', scene]),
        ].join(' ');
        expect(longForm(written, CUE)).toStrictEqual({
          at,
          ...(until !== undefined && { until }),
          ...(scene !== undefined && { scene }),
        });
      }),
      RUNS,
    );
  });

  test.each([
    '',
    'soon',
    '0:01:40 to',
    '0:01:40 to soon',
    '0:01:40 in',
    '0:01:40 in Not_An_Id',
    '0:01:40 0:02:30',
    '0:01:40 in street to 0:02:30',
    'to 0:02:30',
    '0:61:00',
  ])('%j is refused with how cues are written', (text) => {
    const error = complaint(text, CUE);
    expect(error.message).toBe(`${JSON.stringify(text)} is no cue`);
    expect(error.instead).toContain('0:01:40 to 0:02:30 in scene-id');
  });
});

describe('a source', () => {
  test('reads back as the source and the claim in it', () => {
    const claim = fc.stringMatching(/^[a-zA-Z0-9](?:[ .:a-zA-Z0-9]{0,8}[a-zA-Z0-9])?$/);
    fc.assert(
      fc.property(id, claim, fc.constantFrom(' ', '   '), (source, ref, blank) => {
        expect(longForm(`${source}${blank}${ref}`, SOURCE)).toStrictEqual({ source, ref });
      }),
      RUNS,
    );
  });

  test.each(['', 'book', 'book ', 'A Book', ' p1'])('%j is refused', (text) => {
    const error = complaint(text, SOURCE);
    expect(error.message).toBe(`${JSON.stringify(text)} names no source`);
    expect(error.instead).toContain('imdb-trivia T10');
  });
});

describe('everything else', () => {
  test('blanks around a short form, as a quoted text may have them, do not count', () => {
    expect(longForm(' 0:01:40 in a ', CUE)).toStrictEqual({ at: 100, scene: 'a' });
    expect(longForm(' book p1 ', SOURCE)).toStrictEqual({ source: 'book', ref: 'p1' });
    expect(longForm(' 0:01:40 ', ['at'])).toBe(100);
  });

  test('text in other lists, and in fields that are no list, stays as it is', () => {
    expect(longForm('soon', ['tags', 0])).toBe('soon');
    expect(longForm('soon', ['cues'])).toBe('soon');
    expect(longForm('soon', ['cues', 0, 'scene'])).toBe('soon');
    expect(longForm('soon', [])).toBe('soon');
    expect(longForm('soon', [0])).toBe('soon');
  });

  test('what is no text stays as it is, even where a short form may stand', () => {
    const noText = fc.anything().filter((value) => typeof value !== 'string');
    fc.assert(
      fc.property(noText, fc.constantFrom(['at'], CUE, SOURCE), (value, keys) => {
        expect(longForm(value, keys)).toBe(value);
      }),
      RUNS,
    );
  });

  test('any text is understood or refused in words, and nothing else happens', () => {
    const near = fc
      .array(fc.constantFrom('0:01:40', 'to', 'in', 'a-b', ' ', ':', '9', '\n', '-'))
      .map((parts) => parts.join(' '));
    const place = fc.constantFrom(['at'], CUE, SOURCE, ['end', 'sources', 0]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), place, (text, keys) => {
        let outcome: unknown;
        try {
          outcome = longForm(text, keys);
        } catch (error) {
          outcome = error;
        }
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(NotUnderstood);
          expect(outcome.message).toContain(JSON.stringify(text));
        } else if (keys[0] === 'at') expect(outcome).toBeTypeOf('number');
        else expect(outcome).toBeTypeOf('object');
      }),
      { numRuns: 5000 },
    );
  });
});
