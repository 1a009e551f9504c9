import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { withFields } from './yaml-edits';
import { withItemAfter, withoutItem } from './yaml-lists';
import { pathAt, type Path } from './yaml-places';
import type { Plain } from './yaml-values';

const LINES = `# Above it all.

id: fog
film: # what it is
  title: Fog # a working title
  year: 1931
  directors: # in the order of the credits
    - Ida Blum # alone at first
    - Tom Gray
  note: >
    Folded
    words.
  writers: []
  empty:
# The acts.
parts:
  # The first.
  - id: one
    title: |
      One
    accent: "#aabbcc"

  # The second.
  - id: two # a dash and more
    title: 'Two'
    at: 0:01:00
palette: { ink: "#000", dusk: '#111' }
last: "end" # of all
# Below it all.
`;
const BRACES = `{ id: fog, film: { title: Fog, year: 1931, directors: [Ida Blum, Tom Gray], writers: [], empty: },
  parts: [ { id: one, title: One, accent: "#aabbcc" }, { id: two, title: Two, at: 0:01:00 } ],
  palette: { ink: "#000" }, last: end } # of all
`;

const value = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('a, b', 'x: y', '# no', '- no', '[', '}', '1931', 'null', '', ' ', 'two\nlines'),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.constantFrom('Ida Blum', 'Tom Gray', 'a, b', '#', ''), { maxLength: 3 }),
);
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constantFrom<Path>([], ['film'], ['parts', 0], ['parts', 1], ['palette']),
    key: fc.constantFrom(
      'id',
      'title',
      'year',
      'directors',
      'note',
      'empty',
      'accent',
      'ink',
      'new',
      'last',
    ),
    value: fc.option(value, { nil: undefined }),
    order: fc.subarray(['id', 'title', 'year']),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    place: fc.integer({ min: -1, max: 1 }),
    title: fc.string(),
  }),
  fc.record({ kind: fc.constant('remove' as const), place: fc.nat(1) }),
);

type Loose = Record<string, unknown>;

function at(data: Loose, path: Path): Loose | undefined {
  return path.reduce<unknown>((held, key) => (held as Loose | undefined)?.[key], data) as
    Loose | undefined;
}

describe.each([
  ['in lines', LINES],
  ['in braces', BRACES],
])('sources %s', (name, written) => {
  test('hold after any edits what the edits say, and every comment', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
        let text = written;
        const data = parse(written) as Loose & { parts: Loose[] };
        for (const one of deeds) {
          if (one.kind === 'set') {
            const map = at(data, one.path);
            // The last field of an item is never taken away: there is always its id.
            if (!map || (one.value === undefined && one.key === 'id')) continue;
            text = withFields(text, one.path, { [one.key]: one.value }, one.order);
            const isNothing =
              one.value === undefined || (Array.isArray(one.value) && one.value.length === 0);
            if (isNothing) Reflect.deleteProperty(map, one.key);
            else map[one.key] = one.value;
          } else if (one.kind === 'add') {
            const place = Math.min(one.place, data.parts.length - 1);
            text = withItemAfter(text, place, { id: 'fresh', title: one.title }, ['parts']);
            data.parts.splice(place + 1, 0, { id: 'fresh', title: one.title });
          } else if (data.parts.length > 1) {
            const place = Math.min(one.place, data.parts.length - 1);
            text = withoutItem(text, place, ['parts']);
            data.parts.splice(place, 1);
          }
          expect(parse(text), text).toEqual(data);
        }
        if (name === 'in lines')
          for (const comment of [
            '# Above it all.',
            '# The acts.',
            '# The first.',
            '# Below it all.',
          ])
            expect(text).toContain(comment);
      }),
      HUNDREDS,
    );
  });
});

describe('an edit', () => {
  test.each<[string, Path, string, Plain | undefined, string, string]>([
    [
      'keeps the comment behind a value',
      ['film'],
      'title',
      'Mist',
      'title: Fog #',
      'title: Mist #',
    ],
    ['fills an empty field', ['film'], 'empty', 'full', '  empty:\n', '  empty: full\n'],
    [
      'takes a name out of a list with dashes',
      ['film'],
      'directors',
      ['Ida Blum'],
      '    - Tom Gray\n',
      '',
    ],
    ['replaces folded words', ['film'], 'note', 'Short', '>\n    Folded\n    words.\n', 'Short\n'],
    ['takes a field away', ['parts', 1], 'title', undefined, "    title: 'Two'\n", ''],
    [
      'takes the first field of an item away',
      ['parts', 1],
      'id',
      undefined,
      'id: two # a dash and more\n    title',
      'title',
    ],
    [
      'adds a field with its neighbours',
      ['film'],
      'rating',
      'G',
      '  year: 1931\n',
      '  year: 1931\n  rating: G\n',
    ],
    [
      'adds a field in braces',
      ['palette'],
      'rose',
      'a, b',
      "dusk: '#111' }",
      `dusk: '#111', rose: "a, b" }`,
    ],
  ])('%s', (_, path, key, held, before, after) => {
    expect(withFields(LINES, path, { [key]: held }, ['title', 'year'])).toBe(
      LINES.replace(before, after),
    );
  });

  test('puts an item of a list among the others, as they are written', () => {
    expect(withItemAfter(LINES, 0, { id: 'new', title: 'New' }, ['parts'])).toBe(
      LINES.replace('\n  # The second.', '\n  - id: new\n    title: New\n\n  # The second.'),
    );
  });
});

test('a line and a column are the path to what stands there', () => {
  const placeOf = (words: string): [number, number] => {
    const before = LINES.slice(0, LINES.indexOf(words)).split('\n');
    return [before.length, (before.at(-1) ?? '').length + 1];
  };
  expect(pathAt(LINES, ...placeOf('1931'))).toEqual(['film', 'year']);
  expect(pathAt(LINES, ...placeOf('Tom Gray'))).toEqual(['film', 'directors', 1]);
  expect(pathAt(LINES, ...placeOf('0:01:00'))).toEqual(['parts', 1, 'at']);
  expect(pathAt(LINES, ...placeOf('id: two'))).toEqual(['parts', 1]);
  expect(pathAt(LINES, 1, 1)).toEqual([]);
});
