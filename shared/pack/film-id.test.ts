import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { id } from './fields';
import { filmId } from './film-id';

describe('the id of a film', () => {
  test.each([
    ['The Third Man', 'the-third-man'],
    ["Singin' in the Rain", 'singin-in-the-rain'],
    ['Amélie', 'amelie'],
    ['Smultronstället', 'smultronstallet'],
    ['8½', '8-1-2'],
    ['1917', '1917'],
    ['M', 'm'],
    ['WALL·E', 'wall-e'],
    ['Die Straße', 'die-strasse'],
    ['Łódź', 'lodz'],
    ['Сталкер', 'stalker'],
    ['Летят журавли', 'letyat-zhuravli'],
    ['Тіні забутих предків', 'tini-zabutikh-predkiv'],
    ['Ο Θίασος', 'o-thiasos'],
    ['Ｆｕｌｌ width', 'full-width'],
  ])('%s is %s', (title, expected) => expect(filmId(title)).toBe(expected));

  test.each([
    '東京物語',
    '기생충',
    'פרידה',
    'طعم گیلاس',
    'पथेर पांचाली',
    '七人の侍 2',
    '…',
    '',
    'Nul',
    '!?',
  ])('of %s has to be chosen', (title) => expect(filmId(title)).toBeUndefined());

  test('is cut between words where it is too long', () => {
    const found = filmId('word '.repeat(40));
    expect(found).toMatch(/^word(-word)+$/);
    expect(found?.length).toBeLessThanOrEqual(60);
    expect(filmId('w'.repeat(300))).toBe('w'.repeat(60));
  });

  test('is an id, whatever the title, or none at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (title) => {
        const found = filmId(title);
        expect(found === undefined || id.safeParse(found).success).toBe(true);
      }),
      THOUSANDS,
    );
  });
});
