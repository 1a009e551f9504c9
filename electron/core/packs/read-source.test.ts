import { describe, expect, test } from 'vitest';
import { plainText } from '#shared/pack/rich-text';
import { buildPack } from './build-pack';
import { Problems } from './problems';
import { readLongRead, type ReadSource } from './read-source';
import { TINY_SOURCES, tinySourcesWith, writeSources } from './testing/tiny-pack';

const FILE = 'reads/bread.md';

function read(text: string): { read: ReadSource | undefined; problems: string[] } {
  const problems = new Problems();
  const found = readLongRead(text, FILE, problems);
  return { read: found, problems: problems.list.map(({ where, what }) => `${where} ${what}`) };
}

const tiny = TINY_SOURCES[FILE] ?? '';
const complaint = (stretch: string, instead: string): string[] =>
  read(tinySourcesWith(FILE, stretch, instead)[FILE] ?? '').problems;

describe('a long read', () => {
  test('is a title with chapters, each an essay whose paragraphs name their sources', () => {
    const { read: found, problems } = read(tiny);
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ id: 'bread', title: 'All about bread', order: 1 });
    const [oven, roof, wrong] = found?.chapters ?? [];
    expect(oven?.entry).toMatchObject({
      id: 'read-bread-oven',
      kind: 'essay',
      title: 'The oven',
      revealsAt: 0,
      cues: [],
      verdict: 'reported',
    });
    expect(oven?.entry.sources).toEqual([
      { source: 'book', ref: 'p12' },
      { source: 'book', ref: 'p13' },
      { source: 'editor', ref: 'scene:street' },
    ]);
    expect(plainText(oven?.entry.content ?? [])).toBe('An oven glows, says the baker.');
    expect(oven?.entry.content).toMatchObject([{ sources: oven?.entry.sources }]);
    expect(oven?.entries).toEqual(['baker-is-real']);
    expect(roof).toMatchObject({ figure: { type: 'map' }, entry: { revealsAt: 180 } });
    expect(wrong).toMatchObject({
      gather: { source: 'book' },
      figure: { type: 'bars', bars: [{ value: 3 }, { value: 6 }] },
    });
  });

  test('is built into a table of contents over entries, with what a chapter gathers named', async () => {
    const { pack } = await buildPack(await writeSources());
    expect(pack.reads).toMatchObject([
      {
        id: 'bread',
        chapters: [
          { entry: 'read-bread-oven', entries: ['baker-is-real'] },
          { entry: 'read-bread-roof', entries: [] },
          { entry: 'read-bread-wrong', entries: ['not-that-song'] },
        ],
      },
    ]);
    const ids = pack.entries.map(({ id }) => id);
    for (const { entry } of pack.reads[0]?.chapters ?? []) expect(ids).toContain(entry);
    expect(pack.manifest.map?.lines).toHaveLength(1);
  });
});

describe('what is wrong with a long read is said where it is wrong', () => {
  test.each([
    [' [book p99]', '', '19:1', 'a paragraph does not say where it comes from'],
    ['[book p99]', '[book]', '19:1', 'a paragraph does not say where it comes from'],
    ['[book p99]', '[; ;]', '19:1', 'a paragraph does not say where it comes from'],
    ['id: roof\n', '', '14', 'id'],
    ['revealsAt: 0:03:00\nscenes: [roof]', 'revealsAt: soon', '15', '"soon" is no time'],
    ['(#baker-is-real)', '(https://example.org)', '11:21', 'a link leads to "https://example.org"'],
    ['figure: { type: map }', 'figure: { type: globe }', '17', 'figure'],
    [
      '    - { label: Tuesday, value: 6, shown: six, sources: [book p2] }\n',
      '',
      '30',
      'figure.bars',
    ],
  ])('%j → %j', (stretch, instead, line, what) => {
    const found = complaint(stretch, instead);
    expect(found.join('\n')).toContain(what);
    expect(found[0]).toMatch(new RegExp(`^${FILE}:${line}\\b`));
  });

  test.each([
    ['', 'there is no title'],
    ['words before\n# T\nid: t\nsummary: s', 'text before the first title'],
    ['# T\nid: t\nsummary: s\n', 'the long read has no chapter'],
    [
      '# T\nid: t\nsummary: s\n\nwords\n\n## C\nid: c\n\nText. [book p1]',
      'text before the first title',
    ],
    ['# T\nid: t\nsummary: s\n\n## C\nid: c\n\nText. [book p1]\n\n# U\nid: u', 'a second title'],
    ['# T\nid: t\n\n## C\nid: c\n\nText. [book p1]', 'summary'],
    ['# T\n\n## C\nid: c', 'the title is not followed by lines'],
  ])('%j: %s', (text, what) => {
    expect(read(text).problems.join('\n')).toContain(what);
  });

  test.each([
    ['entries: [baker-is-real]', 'entries: [nobody]', 'entries names "nobody"'],
    ['source: book }', 'source: film }', 'gathers from the source "film"'],
    ['(#baker-is-real)', '(#nowhere)', 'a link leads to "nowhere"'],
    ['sources: [book p2] }', 'sources: [film p2] }', 'figure names the source "film"'],
    ['[book p99]', '[film p99]', 'the source "film" does not exist'],
    ['scenes: [roof]', 'scenes: [cellar]', 'scenes names "cellar"'],
  ])('%j → %j: %s', async (stretch, instead, what) => {
    const folder = await writeSources(tinySourcesWith(FILE, stretch, instead));
    await expect(buildPack(folder)).rejects.toThrow(what);
  });

  test('a map is wanted where a figure is one, and its lines lie in degrees', async () => {
    const { 'map.yaml': map = '', ...rest } = TINY_SOURCES;
    await expect(buildPack(await writeSources(rest))).rejects.toThrow('the pack has none');
    const wrong = { ...rest, 'map.yaml': map.replace('[52.9, 13.9]', '[952.9, 13.9]') };
    await expect(buildPack(await writeSources(wrong))).rejects.toThrow('map.yaml:3');
  });
});
