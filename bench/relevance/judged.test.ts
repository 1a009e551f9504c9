import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildPack } from '#core/packs/build-pack';
import { FootlightError } from '#shared/errors';
import type { Pack } from '#shared/pack/pack';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { QUERY_CLASSES, readJudged, type JudgedQuery } from './judged';

const ENTRIES = [
  { id: 'baker', revealsAt: 0 },
  { id: 'oven', revealsAt: 600 },
  { id: 'loaf', revealsAt: 5400 },
] as Pick<Pack['entries'][number], 'id' | 'revealsAt'>[];

/** What reading `text` complains of, one complaint a line. */
function complaints(text: string, entries: typeof ENTRIES | undefined = ENTRIES): string[] {
  try {
    readJudged(text, 'tiny.yaml', entries);
  } catch (error) {
    if (!(error instanceof FootlightError)) throw error;
    expect(error.code).toBe('bad-request');
    expect(error.where).toBe('tiny.yaml');
    return error.message.split('\n');
  }
  return [];
}

describe('a judged set', () => {
  it('is read as it stands', () => {
    const text = `
- query: 'who bakes: "bread"'
  class: question
  grades: { baker: 3, loaf: 1 }
- query: 1:12
  class: first-watch
  frontier: 600
  grades:
    { oven: 2, }
- query: 'xqz'
  class: word
  nothing: true
`;
    expect(readJudged(text, 'tiny.yaml', ENTRIES)).toEqual([
      {
        query: 'who bakes: "bread"',
        class: 'question',
        grades: new Map([
          ['baker', 3],
          ['loaf', 1],
        ]),
      },
      { query: '1:12', class: 'first-watch', frontier: 600, grades: new Map([['oven', 2]]) },
      { query: 'xqz', class: 'word', grades: new Map() },
    ]);
  });

  const item = (rest: string): string => `- query: bread\n  class: word\n  ${rest}\n`;

  it.each([
    ['an entry that the pack has not', 'grades: { baker: 3, cake: 2 }', 3, 'no entry cake'],
    ['a grade that is none', 'grades: { baker: 4 }', 3, ''],
    ['a grade of 0, which is said by leaving it out', 'grades: { baker: 3, oven: 0 }', 3, ''],
    ['no good entry', 'grades: { baker: 1 }', 3, 'no entry answers it'],
    ['no grades at all', 'grades: {}', 3, 'no entry answers it'],
    ['neither grades nor nothing', 'frontier: 1', 1, 'either has grades'],
    ['both', 'grades: { baker: 3 }\n  nothing: true', 1, 'either has grades'],
    ['nothing that is something', 'nothing: false', 3, ''],
    ['an unknown field', 'grades: { baker: 3 }\n  garde: 1', 1, 'garde'],
    ['a frontier before the film', 'grades: { baker: 3 }\n  frontier: -1', 4, ''],
    ['an entry hidden at the frontier', 'grades: { loaf: 3 }\n  frontier: 5399', 3, 'until second'],
    ['an id graded twice', 'grades: { baker: 3, baker: 2 }', 3, 'unique'],
  ])('refuses %s, and says where', (_what, rest, line, words) => {
    const found = complaints(item(rest));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(new RegExp(`^tiny\\.yaml:${String(line)}: .*${words}`));
  });

  it('refuses an unknown class, a first watch without a frontier, and a query asked twice', () => {
    const query = (text: string, of: string): string =>
      `- { query: ${text}, class: ${of}, grades: { baker: 3 } }\n`;
    expect(complaints(query('bread', 'words'))).toHaveLength(1);
    expect(complaints(query('bread', 'first-watch'))).toEqual([
      'tiny.yaml:1: a first watch has a frontier',
    ]);
    expect(complaints(query('bread', 'word') + query('bread', 'name'))).toEqual([
      'tiny.yaml:2: bread is asked twice',
    ]);
  });

  it('is asked again at a frontier without complaint', () => {
    const text = item('grades: { baker: 3 }') + item('frontier: 0\n  grades: { baker: 3 }');
    expect(complaints(text)).toEqual([]);
  });

  it('is read without a pack, whatever its ids', () => {
    const text = item('grades: { cake: 3 }\n  frontier: 0');
    expect(readJudged(text, 'tiny.yaml')[0]?.grades).toEqual(new Map([['cake', 3]]));
  });

  it.each(['', '[]', 'bread', '{', '- &a [*a, *a]', '- query: "', 'null', '- 1\n- 2'])(
    'refuses %j in words',
    (text) => {
      expect(complaints(text).length).toBeGreaterThan(0);
    },
  );

  it('comes back from YAML as it was written, for thousands of sets', () => {
    const query = fc.record({
      query: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      class: fc.constantFrom(...QUERY_CLASSES),
      frontier: fc.integer({ min: 5400, max: 9000 }),
      grades: fc.record({
        baker: fc.constantFrom(2, 3),
        oven: fc.constantFrom(1, 2, 3),
        loaf: fc.constantFrom(1, 2, 3),
      }),
    });
    const sets = fc.uniqueArray(query, { minLength: 1, maxLength: 5, selector: asked });
    fc.assert(
      fc.property(sets, (set) => {
        const expected = set.map(({ query: text, grades, ...rest }) => ({
          ...rest,
          query: text.trim(),
          grades: new Map(Object.entries(grades)),
        }));
        expect(readJudged(stringify(set), 'tiny.yaml', ENTRIES)).toEqual(expected);
      }),
      THOUSANDS,
    );
  });

  function asked(item: { query: string; frontier: number }): string {
    return JSON.stringify([item.query.trim(), item.frontier]);
  }
});

describe('the judged set of La La Land', () => {
  const file = 'bench/relevance/la-la-land.yaml';
  let pack: Pack;
  let judged: JudgedQuery[];

  beforeAll(async () => {
    ({ pack } = await buildPack('resources/packs/la-la-land'));
    judged = readJudged(readFileSync(file, 'utf8'), file, pack.entries);
  });

  it('has many queries of every class, and some that must find nothing', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    for (const of of QUERY_CLASSES) {
      expect(judged.filter((item) => item.class === of).length).toBeGreaterThanOrEqual(8);
    }
    expect(judged.filter(({ grades }) => grades.size === 0).length).toBeGreaterThanOrEqual(5);
  });

  it('grades for a filter by kind, verdict or tag all entries that pass it, and no others', () => {
    const filters = judged.filter(({ query }) => /^(?:kind|verdict|tag):\S+$/.test(query));
    expect(filters.length).toBeGreaterThanOrEqual(5);
    for (const { query, grades } of filters) {
      const [field, value] = query.split(':') as [string, string];
      const passes = pack.entries.filter((entry) =>
        field === 'tag' ? entry.tags.includes(value) : entry[field as 'kind'] === value,
      );
      expect([...grades.keys()].sort()).toEqual(passes.map(({ id }) => id).sort());
    }
  });

  it('grades for a phrase only entries that hold its words', () => {
    const phrases = judged.filter((item) => item.class === 'phrase');
    const byId = new Map(pack.entries.map((entry) => [entry.id, entry]));
    for (const { query, grades } of phrases) {
      expect(query).toMatch(/^".+"$/);
      for (const id of grades.keys()) {
        const { title, body, films } = byId.get(id)!;
        const text = `${title} ${body} ${films.join(' ')}`.toLowerCase();
        expect(text.includes(query.slice(1, -1)), `${id} for ${query}`).toBe(true);
      }
    }
  });
});
