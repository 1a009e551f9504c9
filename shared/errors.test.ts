import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES, FootlightError, toPlainError } from '#shared/errors';

const details = fc.record({ where: fc.string(), remedy: fc.string() }, { requiredKeys: [] });
const footlightError = fc
  .tuple(fc.constantFrom(...ERROR_CODES), fc.string(), details)
  .map(([code, message, rest]) => new FootlightError(code, message, rest));

describe('FootlightError', () => {
  test('says what, where and what to do', () => {
    const error = new FootlightError('storage', 'The disk is full.', {
      where: '/tmp/x',
      remedy: 'Free some space.',
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'FootlightError',
      code: 'storage',
      message: 'The disk is full.',
      where: '/tmp/x',
      remedy: 'Free some space.',
    });
  });

  test('survives the way between processes: plain, as JSON or as a structured clone, and back', () => {
    fc.assert(
      fc.property(footlightError, (error) => {
        const copies = [
          error.toPlain(),
          structuredClone(error.toPlain()),
          JSON.parse(JSON.stringify(error.toPlain())) as ReturnType<typeof error.toPlain>,
        ];
        for (const plain of copies) {
          const back = FootlightError.fromPlain(plain);
          expect(back).toBeInstanceOf(FootlightError);
          expect(back.toPlain()).toEqual(error.toPlain());
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('every code stands once', () => expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length));
});

describe('toPlainError', () => {
  test('keeps the code and the words of our own errors', () => {
    fc.assert(
      fc.property(footlightError, (error) => {
        expect(toPlainError(error)).toEqual(error.toPlain());
      }),
      { numRuns: 2000 },
    );
  });

  test('what is not ours becomes internal and keeps its message', () => {
    expect(toPlainError(new TypeError('x is not a function'))).toEqual({
      code: 'internal',
      message: 'x is not a function',
    });
    expect(toPlainError('just words')).toEqual({ code: 'internal', message: 'just words' });
    expect(toPlainError(undefined)).toEqual({ code: 'internal', message: 'undefined' });
    expect(toPlainError(Symbol('s'))).toEqual({ code: 'internal', message: 'Symbol(s)' });
  });

  test('gives an internal error for any thrown value, even one that has no text', () => {
    const speechless = fc.constantFrom(Object.create(null) as unknown, {
      toString: () => {
        throw new Error('no');
      },
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), speechless), (thrown) => {
        const plain = toPlainError(thrown);
        expect(plain.code).toBe('internal');
        expect(plain.message).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});
