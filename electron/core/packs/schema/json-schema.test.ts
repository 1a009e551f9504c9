import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { readEntries } from '../entry-source';
import { Problems } from '../problems';
import { sections } from '../sections';
import { CLAIMED_SOURCES, TINY_SOURCES } from '../testing/tiny-pack';
import { YamlSource } from '../yaml-source';
import { DescriptionFault, withDescriptions } from './describe';
import { jsonSchema, schemaFiles } from './json-schema';
import { SOURCE_KIND_NAMES, SOURCE_KINDS, type SourceKind } from './source-kinds';

const PUBLISHED = join(import.meta.dirname, '../../../../docs/schema');
const PACKS = join(import.meta.dirname, '../../../../resources/packs');

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map<SourceKind, ValidateFunction>(
  SOURCE_KIND_NAMES.map((kind) => [kind, ajv.compile(jsonSchema(kind))]),
);

function faults(kind: SourceKind, data: unknown): string[] {
  const validate = validators.get(kind)!;
  if (validate(data)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

/** What stands in a file of sources, by kind; the fields under each title of a text file one by one. */
function pieces(file: string, text: string): [SourceKind, unknown][] {
  const problems = new Problems();
  const [folder] = file.split('/');
  const kind = file.replace(/\.yaml$/, '');
  if (file.endsWith('.yaml')) return [[kind as SourceKind, parse(text)]];
  const whole = sections(text, { marker: '#', file }, problems);
  if (folder === 'entries') return whole.map(({ fields }) => ['entry', parse(fields)]);
  return whole.flatMap(({ fields, body }): [SourceKind, unknown][] => [
    ['read', parse(fields)],
    ...sections(body, { marker: '##', file }, problems).map((chapter): [SourceKind, unknown] => [
      'chapter',
      parse(chapter.fields),
    ]),
  ]);
}

describe('the published schemas', () => {
  it('are those that the code makes, and no others', async () => {
    const files = schemaFiles();
    expect((await readdir(PUBLISHED)).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(await readFile(join(PUBLISHED, name), 'utf8'), `filmpack schema docs/schema`).toBe(
        text,
      );
  });

  it('say of every field what it is for, and of none that is not there', () => {
    expect(() => withDescriptions('songs', { properties: { tempo: {} } })).toThrow(
      DescriptionFault,
    );
    expect(() => withDescriptions('songs', { properties: {} })).toThrow('there is no performers');
    const bare = JSON.stringify(schemaFiles().get('film.schema.json')).match(/\{\}/g);
    expect(bare).toBeNull();
  });
});

describe('what is written', () => {
  it('is accepted in every pack that ships', async () => {
    const found = await readdir(PACKS, { withFileTypes: true });
    const packs = found.filter((one) => one.isDirectory()).map(({ name }) => name);
    expect(packs.length).toBeGreaterThan(0);
    for (const pack of packs) {
      const files = await readdir(join(PACKS, pack), { recursive: true });
      const sources = files.filter(
        (file) => /^[^.].*\.(?:yaml|md)$/.test(file) && !file.startsWith('.'),
      );
      let checked = 0;
      for (const file of sources) {
        const text = await readFile(join(PACKS, pack, file), 'utf8');
        for (const [kind, data] of pieces(file.replaceAll('\\', '/'), text)) {
          expect(faults(kind, data), `${pack}/${file}`).toEqual([]);
          checked += 1;
        }
      }
      expect(checked).toBeGreaterThan(5);
    }
  });

  it.each(Object.entries({ ...TINY_SOURCES, ...CLAIMED_SOURCES }))(
    'is accepted in %s',
    (file, text) => {
      for (const [kind, data] of pieces(file, text)) expect(faults(kind, data)).toEqual([]);
    },
  );

  const WRONG: [SourceKind, string, string][] = [
    ['film', 'titel: x', ' must NOT have additional properties'],
    ['film', 'version: 1.0', '/version must be string'],
    [
      'film',
      'film: { title: x, year: 1999, runtimeSeconds: long, directors: [a] }',
      '/film/runtimeSeconds must match',
    ],
    ['film', 'palette: { ink: red }', '/palette/ink must match pattern'],
    ['film', 'id: x', " must have required property 'film'"],
    ['scenes', '- { id: a b }', '/0/id must match pattern'],
    ['scenes', '- { precision: exact }', '/0/precision must be equal to one of the allowed values'],
    ['scenes', '- { quiet: "yes" }', '/0/quiet must be boolean'],
    ['people', '- { kind: dog }', '/0/kind must be equal to one of the allowed values'],
    ['places', '- { lat: 91 }', '/0/lat must be <= 90'],
    ['songs', '- { start: 1:2:3:4 }', '/0/start must match pattern'],
    ['map', 'area: { north: x }', '/area/north must be number'],
    ['claims', '- { source: book }', "/0 must have required property 'ref'"],
    ['entry', 'weight: 2', '/weight must be <= 1'],
    ['entry', 'kind: gossip', '/kind must be equal to one of the allowed values'],
    ['entry', 'cues: [soon]', '/cues/0 must match pattern'],
    ['entry', 'cues: [0:01:00 until 0:02:00]', '/cues/0 must match pattern'],
    ['entry', 'sources: [book]', '/sources/0 must match pattern'],
    ['entry', 'sources: []', '/sources must NOT have fewer than 1 items'],
    ['entry', 'verdict: corrected', " must have required property 'verdictNote'"],
    ['entry', 'title: x', ' must NOT have additional properties'],
    ['read', 'order: first', '/order must be number'],
    ['chapter', 'figure: { type: pie }', '/figure/type must be equal to constant'],
    ['chapter', 'sources: [book p1]', ' must NOT have additional properties'],
  ];
  it.each(WRONG)('of %s is refused: %s', (kind, text, fault) => {
    const found = faults(kind, parse(text));
    expect(
      found.some((one) => one.startsWith(fault)),
      found.join('\n'),
    ).toBe(true);
  });
});

describe('a schema refuses nothing that is read', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      '0:01:30',
      '1:30',
      '90',
      '0:01:00 to 0:01:30 in street',
      'book p3',
      'roof',
    ),
    fc.constantFrom<unknown>(0, 1, 60, -1, 0.5, true, false, null, '', 'nora', '#aabbcc', '2.0.0'),
    fc.constantFrom<unknown>([], ['roof'], [['a', 'b']], { at: 3 }, [{ at: '0:01:30' }], [12]),
    fc.constantFrom<unknown>(
      [{ source: 'book', ref: 'p1' }],
      ['book p3'],
      ['0:02:00', '0:01:30 in roof'],
    ),
  );
  const yamlPieces = Object.entries(CLAIMED_SOURCES).flatMap(([file, text]) => pieces(file, text));
  const changed = fc
    .tuple(fc.constantFrom(...yamlPieces), fc.nat(), value, fc.boolean())
    .map(([[kind, data], which, instead, isRemoved]) => {
      const copy = structuredClone(data);
      const places: [object, string][] = [];
      const collect = (held: unknown): void => {
        if (held === null || typeof held !== 'object') return;
        for (const [key, inner] of Object.entries(held)) {
          places.push([held, key]);
          collect(inner);
        }
      };
      collect(copy);
      const [held, key] = places[which % places.length]!;
      if (isRemoved && !Array.isArray(held)) Reflect.deleteProperty(held, key);
      else Reflect.set(held, key, instead);
      return [kind, copy] as const;
    });

  it('whatever an author changes', () => {
    let read = 0;
    fc.assert(
      fc.property(changed, ([kind, data]) => {
        const problems = new Problems();
        const source = new YamlSource(JSON.stringify(data), `${kind}.yaml`);
        const long = source.read(problems);
        if (problems.list.length > 0 || !SOURCE_KINDS[kind].safeParse(long).success) return;
        // What the schema of whole entries asks for beside their fields.
        const { verdict, verdictNote } = long as Record<string, unknown>;
        if (verdict === 'corrected' && verdictNote === undefined) return;
        read += 1;
        expect(faults(kind, data)).toEqual([]);
      }),
      THOUSANDS,
    );
    // The property says nothing about what is not read.
    expect(read).toBeGreaterThan(200);
  });

  it('and reads the heads of entries with the same schema', () => {
    const problems = new Problems();
    const text = TINY_SOURCES['entries/a-day.md']!;
    expect(readEntries(text, 'entries/a-day.md', problems)).toHaveLength(2);
    expect(problems.list).toEqual([]);
  });
});
