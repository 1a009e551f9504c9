import { expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { describeProblem, Problems } from './problems';

test('no problem throws nothing', () => {
  expect(() => new Problems().throwIfAny()).not.toThrow();
});

test('all problems become one error, in order, that points at the first', () => {
  const problems = new Problems();
  problems.add('a.md:1', 'is wrong', 'mend it');
  problems.add('b.md:2', 'is wrong too');
  expect(() => problems.throwIfAny()).toThrow(
    new FootlightError('pack-damaged', 'a.md:1: is wrong (mend it)\nb.md:2: is wrong too', {
      where: 'a.md:1',
      remedy: 'mend it',
    }),
  );
});

test('a problem is told as place, fault and remedy', () => {
  expect(describeProblem({ where: 'a.md:1', what: 'is wrong' })).toBe('a.md:1: is wrong');
  expect(describeProblem({ where: 'a.md:1', what: 'is wrong', instead: 'mend it' })).toBe(
    'a.md:1: is wrong (mend it)',
  );
});
