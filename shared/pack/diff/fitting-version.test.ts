import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THOUSANDS } from '../../watch/testing/generated-pack';
import { fittingVersion } from './fitting-version';
import type { ItemChange } from './item-changes';

const item = (what: ItemChange['what']): ItemChange => ({ what, id: 'x', title: 'X', fields: [] });
const film = (field: string): { field: string; before: string; after: string } => ({
  field,
  before: 'a',
  after: 'b',
});
const least = (version: string, ...items: ItemChange[]): string =>
  fittingVersion(version, version, { film: [], items }).least;

describe('the version that fits', () => {
  test.each([
    [least('1.2.3'), '1.2.3'],
    [least('1.2.3', item('changed')), '1.2.4'],
    [least('1.2.3', item('changed'), item('added')), '1.3.0'],
    [least('1.2.3', item('removed'), item('added')), '2.0.0'],
    [least('1.2.3', item('renamed')), '2.0.0'],
    [least('0.2.3', item('removed')), '0.3.0'],
  ])('%s', (found, expected) => expect(found).toBe(expected));

  test('is a greater one where times mean something else', () => {
    for (const field of ['runtimeSeconds', 'order of editions', 'id'])
      expect(fittingVersion('1.0.0', '1.0.0', { film: [film(field)], items: [] }).size).toBe(
        'major',
      );
    expect(fittingVersion('1.0.0', '1.0.0', { film: [film('title')], items: [] }).size).toBe(
      'patch',
    );
  });

  test('is fitted by itself and by every later one, and by no earlier one', () => {
    const number = fc.integer({ min: 0, max: 20 });
    const version = fc.tuple(number, number, number);
    fc.assert(
      fc.property(version, version, (before, after) => {
        const changes = { film: [], items: [item('added')] };
        const found = fittingVersion(before.join('.'), after.join('.'), changes);
        const wanted = [before[0], before[1] + 1, 0];
        const value = ([a, b, c]: number[]): number => a! * 10_000 + b! * 100 + c!;
        expect(found.least).toBe(wanted.join('.'));
        expect(found.fits).toBe(value(after) >= value(wanted));
      }),
      THOUSANDS,
    );
  });
});
