import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Problems, type PackProblem } from './problems';
import { YamlSource } from './yaml-source';

function read(text: string, firstLine = 1): { data: unknown; problems: PackProblem[] } {
  const problems = new Problems();
  const data = new YamlSource(text, 'film.yaml', firstLine).read(problems);
  return { data, problems: problems.list };
}

function complaints(text: string, schema: z.ZodType, firstLine = 1): string[] {
  const problems = new Problems();
  const source = new YamlSource(text, 'film.yaml', firstLine);
  source.parse(schema, source.read(problems), [], problems);
  return problems.list.map(({ where, what }) => `${where} ${what}`);
}

describe('what is read', () => {
  test('any data that was written as YAML comes back', () => {
    // Under these keys text has a short form, which does not come back as it was.
    const short = ['at', 'end', 'start', 'until', 'cues', 'sources'];
    const key = fc.stringMatching(/^[a-z_]{1,8}$/).filter((name) => !short.includes(name));
    const leaf = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
    );
    const data = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(data, (value) => {
        expect(read(stringify(value))).toEqual({ data: value, problems: [] });
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  test('short forms become long wherever they stand', () => {
    const text =
      'start: 0:00:10\nlist:\n  - cues: [0:01:00 to 0:02:00 in a]\n    sources: [b c d]\n';
    expect(read(text).data).toEqual({
      start: 10,
      list: [
        { cues: [{ at: 60, until: 120, scene: 'a' }], sources: [{ source: 'b', ref: 'c d' }] },
      ],
    });
  });

  test('a mark of the byte order and line ends of Windows change nothing', () =>
    expect(read('\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n').data).toEqual({ a: 1, b: 'x\ny\n' }));

  test('an empty file is no data and no problem', () => {
    for (const text of ['', '\n', '# only a remark\n', '---\n'])
      expect(read(text)).toEqual({ data: null, problems: [] });
  });

  test('a key named __proto__ is data like any other and changes no object', () => {
    const { data } = read('__proto__: { polluted: true }\nconstructor: { prototype: 1 }\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  test('numbers without bounds are refused by the field that they stand in', () => {
    const fields = z.object({ weight: z.number() });
    for (const number of ['.nan', '.inf', '-.inf', '1e999'])
      expect(complaints(`weight: ${number}`, fields), number).toHaveLength(1);
    expect(complaints('weight: 99999999999999999999', fields)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['tabs as indentation', 'a:\n\tb: 1', 'film.yaml:2:1'],
    ['a key that stands twice', 'x: 1\na: 1\na: 2', 'film.yaml:3:1'],
    ['a second document', 'a: 1\n---\nb: 2', 'film.yaml:2:1'],
    ['a list without an end', 'a: [1, 2', 'film.yaml:1:9'],
    ['an alias', 'a: &a [1]\nb: *a', 'film.yaml:2:4'],
    ['an alias of nothing', 'a: *x', 'film.yaml:1:4'],
    ['an alias of itself', '&a [*a]', 'film.yaml:1:5'],
    ['an alias as a key', '&a k: 1\n*a : 2', 'film.yaml:2:1'],
    ['a short form that is none', 'b: 1\ncues:\n  - soon', 'film.yaml:3:5'],
  ])('%s, with its line and column', (_what, text, where) => {
    const { problems } = read(text);
    expect(problems[0]?.where).toBe(where);
    expect(problems[0]?.what).not.toMatch(/\bline \d/);
  });

  test('lines are those of the file when the text begins further down', () => {
    expect(read('x: 1\na: 1\na: 2', 10).problems[0]?.where).toBe('film.yaml:12:1');
    expect(read('cues: [soon]', 10).problems[0]?.where).toBe('film.yaml:10:8');
    expect(read(`\n${'['.repeat(60)}`, 10).problems[0]?.where).toBe('film.yaml:11');
  });

  test('a handful of aliases never unfolds into gigabytes', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1)
      bomb.push(`a${String(i)}: &a${String(i)} [${`*a${String(i - 1)}, `.repeat(9)}]`);
    const { data, problems } = read(bomb.join('\n'));
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ where: 'film.yaml:2:10', instead: 'write it out' }]);
  });

  test.each([
    ['lists without an end', '['.repeat(100_000)],
    ['lists', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['maps', '{a: '.repeat(25_000)],
    ['dashes', '- '.repeat(50_000)],
    ['keys of keys', '? '.repeat(50_000)],
    ['colons', ': '.repeat(50_000)],
    ['indented maps', Array.from({ length: 440 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['a mixture', '- [{? '.repeat(17_000)],
  ])('100 kB of nested %s, with the line', (_what, text) => {
    const { data, problems } = read(text);
    expect(data).toBeUndefined();
    expect(problems[0]?.where).toMatch(/^film\.yaml:\d+$/);
    expect(problems[0]?.what).toContain('nested too deeply');
  });

  test('fifty lists inside one another are read, fifty-one are not', () => {
    const nested = (count: number): string => '['.repeat(count) + ']'.repeat(count);
    expect(read(nested(50)).problems).toEqual([]);
    expect(read(nested(51)).problems).toHaveLength(1);
  });

  test('whatever the text, it is data or a complaint that names the file, and nothing is thrown', () => {
    const token = fc.constantFrom(
      ...['a', ': ', '- ', '\n', '  ', '\t', '[', ']', '{', '}', '&a ', '*a', '!x ', '|\n', '>\n'],
      ...['"', "'", '# ', '? ', '%YAML 1.1\n', '---\n', '...\n', '<<: ', '\r\n', '\uFEFF', '\0'],
      ...[
        'cues: ',
        'sources:\n- ',
        'at: ',
        '0:01:00',
        '__proto__: ',
        '.nan',
        '1e999',
        '!!set ',
        ',',
      ],
    );
    const yamlLike = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(fc.oneof(yamlLike, fc.string({ unit: 'binary' })), (text) => {
        const { data, problems } = read(text);
        for (const { where } of problems) expect(where).toMatch(/^film\.yaml:\d+(?::\d+)?$/);
        expect(data !== undefined || problems.length > 0).toBe(true);
        expect({}).not.toHaveProperty('a');
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('complaints of a schema', () => {
  const list = z.array(z.strictObject({ id: z.string(), size: z.number().optional() }));

  test('name the place of the value and its path', () =>
    expect(complaints('- id: a\n- id: b\n  size: big\n', list)).toEqual([
      expect.stringMatching(/^film\.yaml:3:9 1\.size: /),
    ]));

  test('name the nearest place that exists when the value is missing', () =>
    expect(complaints('- id: a\n- size: 1\n', list, 20)).toEqual([
      expect.stringMatching(/^film\.yaml:21:3 1\.id: /),
    ]));

  test('name the file when it is empty', () =>
    expect(complaints('', list)).toEqual([expect.stringMatching(/^film\.yaml:1(?::1)? /)]));

  test('a value that fits is handed back', () => {
    const problems = new Problems();
    const source = new YamlSource('a', 'film.yaml');
    expect(source.parse(z.string(), 'a', [], problems)).toBe('a');
    expect(problems.list).toEqual([]);
  });
});
