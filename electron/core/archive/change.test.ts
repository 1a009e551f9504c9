import { describe, expect, test } from 'vitest';
import { changeBetween, isAsked, type PackVersion } from './change';

const there: PackVersion = { version: '1.2.3', seal: 'a', film: { title: 'A Film', year: 1999 } };

describe('a pack that comes, beside the one that is there', () => {
  test.each([
    ['1.2.4', 'update', false],
    ['1.10.0', 'update', false],
    ['2.0.0', 'update', false],
    ['1.2.2', 'downgrade', true],
    ['1.1.9', 'downgrade', true],
    ['0.99.99', 'downgrade', true],
    ['1.2.3', 'same-version', true],
  ] as const)('in version %s is an %s', (version, change, asked) => {
    expect(changeBetween(there, { ...there, version, seal: 'b' })).toBe(change);
    expect(isAsked(change)).toBe(asked);
  });

  test('is the same if every byte is, and new if there is none', () => {
    expect(changeBetween(there, there)).toBe('identical');
    expect(changeBetween(undefined, there)).toBe('new');
  });

  test('asks before it takes the place of one that came with the app', () => {
    const shipped = { ...there, isBundled: true };
    const change = changeBetween(shipped, { ...there, version: '2.0.0', seal: 'b' });
    expect(change).toBe('over-bundled');
    expect(isAsked(change)).toBe(true);
  });

  test('of another film under the same name is told to be that, whatever its version', () => {
    for (const film of [
      { title: 'Another Film', year: 1999 },
      { title: 'A Film', year: 2000 },
    ]) {
      const incoming = { ...there, film, seal: 'b', version: '9.0.0' };
      expect(changeBetween(there, incoming)).toBe('other-film');
    }
    expect(isAsked('other-film')).toBe(true);
  });
});
