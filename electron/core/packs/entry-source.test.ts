import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntries, type SourcedEntry } from './entry-source';
import { Problems, type PackProblem } from './problems';

const FIELDS = `kind: trivia
revealsAt: 0:01:00
sources: [book p1]
verdict: reported
weight: 0.5
`;
const entryText = (id: string, body = 'Some words.'): string =>
  `# Title of ${id}\nid: ${id}\n${FIELDS}\n${body}\n`;

function read(text: string): { entries: SourcedEntry[]; problems: PackProblem[] } {
  const problems = new Problems();
  return { entries: readEntries(text, 'entries/a.md', problems), problems: problems.list };
}

describe('an entry', () => {
  test('is a title, fields up to the first blank line, and a body up to the next title', () => {
    const { entries, problems } = read(
      `\n${entryText('one', 'A *b*.\n\nC.')}\n${entryText('two')}`,
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ entry, where }) => [where, entry.id, entry.title, entry.body])).toEqual([
      ['entries/a.md:2', 'one', 'Title of one', 'A *b*.\n\nC.'],
      ['entries/a.md:14', 'two', 'Title of two', 'Some words.'],
    ]);
    expect(entries[0]?.entry).toMatchObject({
      revealsAt: 60,
      sources: [{ source: 'book', ref: 'p1' }],
      content: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'A ' },
            { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
            { type: 'text', value: '.' },
          ],
        },
        { type: 'paragraph', children: [{ type: 'text', value: 'C.' }] },
      ],
    });
  });

  test('its title and body stand outside its fields', () => {
    const text = `# The title\nid: one\ntitle: Another\nbody: Another\n${FIELDS}\nWords.\n`;
    expect(read(text).entries[0]?.entry).toMatchObject({ title: 'The title', body: 'Words.' });
  });

  test('is the same with line ends of Windows', () => {
    const text = entryText('one', 'A\nB\n\n> C') + entryText('two');
    const data = (of: string): unknown => JSON.parse(JSON.stringify(read(of)));
    expect(data(text.replaceAll('\n', '\r\n'))).toEqual(data(text));
  });

  test('none is none: a file may be empty', () => {
    for (const text of ['', '\n\r\n', '  '])
      expect(read(text)).toEqual({ entries: [], problems: [] });
  });

  test('as many are read as titles are written, in their order', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 12 });
    fc.assert(
      fc.property(ids, (list) => {
        const { entries } = read(list.map((id) => entryText(id)).join('\n'));
        expect(entries.map(({ entry }) => entry.id)).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a complaint', () => {
  test.each([
    ['text before the first title', `Hello\n${entryText('one')}`, 'entries/a.md:1', 'first title'],
    ['a title without fields', '# A title\n\nWords.', 'entries/a.md:1', 'not followed by'],
    ['fields that are a list', '# A title\n- id\n\nWords.', 'entries/a.md:1', 'not followed by'],
    ['fields that are no YAML', '# A title\nid: [\n\nWords.', 'entries/a.md:2', ''],
    [
      'a body that cannot be shown',
      `\n${entryText('one', '<b>x</b>')}`,
      'entries/a.md:10:1',
      '"Title of one": a body cannot hold html',
    ],
    ['a missing body', entryText('one', ''), 'entries/a.md:2', 'body: '],
    ['an unknown field', entryText('one').replace('kind', 'sort'), 'entries/a.md:2', 'kind: '],
    ['a wrong value', entryText('one').replace('0.5', '5'), 'entries/a.md:7:9', 'weight: '],
    ['a wrong time', entryText('one').replace('0:01:00', 'soon'), 'entries/a.md:4:12', '"soon"'],
    [
      'a title of 201 letters',
      `# ${'x'.repeat(201)}\nid: a\n${FIELDS}\nW.`,
      'entries/a.md',
      'title',
    ],
    [
      'a field named __proto__',
      `# A\n__proto__: 1\nid: a\n${FIELDS}\nW.`,
      'entries/a.md',
      '__proto__',
    ],
  ])('about %s names the line and the fault', (_what, text, where, what) => {
    const { problems } = read(text);
    expect(problems[0]?.where.startsWith(where)).toBe(true);
    expect(problems[0]?.what).toContain(what);
  });

  test('about one entry does not hide the others', () => {
    const bad = entryText('two').replace('0.5', '5');
    const { entries, problems } = read(entryText('one') + bad + entryText('three'));
    expect(entries.map(({ entry }) => entry.id)).toEqual(['one', 'three']);
    expect(problems).toHaveLength(1);
  });
});

test('any text is read as entries or complained about, and nothing is thrown', () => {
  const part = fc.constantFrom(
    ...['# A\n', '# \n', '#A\n', 'id: a\n', FIELDS, '\n', 'words\n', '- x\n', '> y\n', '*', ': '],
    ...[
      '\r\n',
      '\t',
      '[',
      '{',
      '&a ',
      '*a\n',
      'title: B\n',
      'content: []\n',
      '__proto__: 1\n',
      '\0',
    ],
  );
  const entryLike = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(entryLike, fc.string({ unit: 'binary' })), (text) => {
      const { entries, problems } = read(text);
      for (const { where } of problems) expect(where).toMatch(/^entries\/a\.md:\d+(?::\d+)?$/);
      expect(entries.length > 0 || problems.length > 0 || text.trim() === '').toBe(true);
    }),
    { numRuns: 3000 },
  );
}, 60_000);
