import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { colour, id, line, moment, precision, sourceRef, text } from './fields';

const RUNS = { numRuns: 2000 };
const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('id', () => {
  test('takes lower-case words joined by hyphens', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcxyz019')),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(id.parse(words.join('-'))).toBe(words.join('-'));
      }),
      RUNS,
    );
  });

  test.each([
    ['no letters', ''],
    ['capitals', 'Mia'],
    ['a blank', 'a b'],
    ['a hyphen at the start', '-a'],
    ['a hyphen at the end', 'a-'],
    ['two hyphens in a row', 'a--b'],
    ['an underscore', '__proto__'],
    ['an accent', 'é'],
    ['a way out of the folder', '../a'],
    ['a dot', 'a.b'],
    ['a line break after it', 'a\n'],
    ['81 characters', 'a'.repeat(81)],
    ['a number', 7],
  ])('refuses %s', (_what, value) => expect(takes(id, value)).toBe(false));

  test('any id can be part of a file name and of an address as it is', () => {
    const near = fc.string({
      unit: fc.constantFrom(...Array.from('ab0-_./\\%:A é')),
      maxLength: 6,
    });
    fc.assert(
      fc.property(near, (value) => {
        expect(takes(id, value)).toBe(/^[a-z0-9-]+$/.test(value) && !/^-|--|-$/.test(value));
        expect(!takes(id, value) || encodeURIComponent(value) === value).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('line and text', () => {
  test.each([
    ['line', line, 200],
    ['text', text, 20_000],
  ] as const)('a %s is trimmed, not empty and of limited length', (_name, schema, longest) => {
    expect(schema.parse('  some words \n')).toBe('some words');
    expect(takes(schema, ' \n ')).toBe(false);
    expect(takes(schema, 'x'.repeat(longest))).toBe(true);
    expect(takes(schema, 'x'.repeat(longest + 1))).toBe(false);
  });
});

describe('moment', () => {
  test('takes the seconds of a day and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.double({ min: -10, max: 86_410 })), (value) => {
        expect(takes(moment, value)).toBe(value >= 0 && value <= 86_400);
      }),
      RUNS,
    );
    expect(takes(moment, '12')).toBe(false);
  });
});

describe('the small fields', () => {
  test('a precision is cue or near', () => {
    expect(takes(precision, 'cue') && takes(precision, 'near')).toBe(true);
    expect(takes(precision, 'exact')).toBe(false);
  });

  test('a colour is written #rrggbb', () => {
    expect(takes(colour, '#0aF3c9')).toBe(true);
    for (const bad of ['0aF3c9', '#fff', '#0aF3c9ff', 'red', '#0aF3cg', '#0aF3c9;x', '#0aF3c9\n'])
      expect(takes(colour, bad), bad).toBe(false);
  });

  test('a source reference names a source and a place in it, and nothing more', () => {
    expect(takes(sourceRef, { source: 'book', ref: 'p. 12' })).toBe(true);
    expect(takes(sourceRef, { source: 'book' })).toBe(false);
    expect(takes(sourceRef, { source: 'A Book', ref: 'p. 12' })).toBe(false);
    expect(takes(sourceRef, { source: 'book', ref: 'p. 12', url: 'x' })).toBe(false);
  });
});
