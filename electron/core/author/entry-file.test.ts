import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEntries } from '#core/packs/entry-source';
import { Problems } from '#core/packs/problems';
import { TINY_SOURCES } from '#core/packs/testing/tiny-pack';
import { entryForm, newEntry } from '#shared/author/entry-form';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entryText, withEntry, withNewEntry, withoutEntry, writtenEntries } from './entry-file';
import { inlineYaml } from './yaml-values';

const DAY = TINY_SOURCES['entries/a-day.md'] ?? '';

/** Whatever a person may type or paste. */
const typed = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 3 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '# ',
          '- ',
          ': ',
          '\n',
          '\n\n',
          '"',
          "'",
          '[',
          ']',
          '{',
          '#',
          '&a',
          '*a',
          '|',
          '>',
          '%',
          '@',
          '`',
          '---',
          '...',
          '0:01',
          'null',
          'yes',
          '\t',
          '\r',
          '\u2028',
          ' ',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  },
);
const lists = fc.array(typed, { maxLength: 3 });
const forms = fc
  .record({
    title: typed,
    body: typed,
    kind: fc.constantFrom('trivia' as const, 'goof' as const),
    cues: lists,
    revealsAt: typed,
    people: lists,
    places: lists,
    songs: lists,
    scenes: lists,
    films: lists,
    tags: lists,
    sources: lists,
    verdict: fc.constantFrom('reported' as const, 'corrected' as const),
    verdictNote: typed,
    weight: fc.constantFrom(0, 0.25, 1),
  })
  .map((form) => entryForm.parse(form));

describe('a file of entries', () => {
  test('is read with the lines of each entry and of its fields', () => {
    const [baker, song] = writtenEntries(DAY);
    expect(baker).toMatchObject({ id: 'baker-is-real', start: 1, locked: null });
    expect(baker?.form).toMatchObject({
      title: 'The baker is real',
      cues: ['0:00:10 to 0:00:40 in street'],
      sources: ['book p12', 'editor scene:street'],
      weight: 0.8,
      verdictNote: '',
    });
    expect(DAY.split('\n')[(song?.start ?? 0) - 1]).toBe('# Not that song');
    expect(baker?.end).toBe(song?.start);
    const { start, end } = baker?.linesOf.get('cues') ?? { start: 0, end: 0 };
    expect(DAY.split('\n').slice(start - 1, end - 1)).toEqual([
      'cues:',
      '  - 0:00:10 to 0:00:40 in street',
    ]);
  });

  test('keeps everything that is not changed, to the letter', () => {
    const commented = DAY.replace('kind: trivia', 'kind: trivia # sure').replace(
      'tags: [baking]',
      "#what it is about\ntags: ['baking']",
    );
    const form = writtenEntries(commented)[0]!.form;
    expect(withEntry(commented, 'baker-is-real', form)).toBe(commented);
    expect(withEntry(commented, 'baker-is-real', { ...form, kind: 'goof', weight: 0.4 })).toBe(
      commented.replace('kind: trivia', 'kind: goof').replace('weight: 0.8', 'weight: 0.4'),
    );
    expect(withEntry(commented, 'baker-is-real', { ...form, tags: ['a', 'b'], people: [] })).toBe(
      commented.replace("tags: ['baking']", 'tags: [a, b]').replace('people: [nora]\n', ''),
    );
    expect(withEntry(commented, 'baker-is-real', { ...form, films: ['A (1999)'] })).toBe(
      commented
        .replace("tags: ['baking']", "tags: ['baking']")
        .replace('#what', 'films: [A (1999)]\n#what'),
    );
    expect(withEntry(commented, 'baker-is-real', { ...form, title: 'Other', body: 'Short.' })).toBe(
      commented
        .replace('# The baker is real', '# Other')
        .replace('She *really* bakes.\n\n- bread\n- rolls', 'Short.'),
    );
  });

  test('with the line ends of Windows keeps them', () => {
    const windows = DAY.replace(/\n/g, '\r\n');
    const form = writtenEntries(windows)[1]!.form;
    expect(withEntry(windows, 'not-that-song', { ...form, body: 'One.\n\nTwo.' })).toBe(
      windows.replace('It is a **folk** song.', 'One.\r\n\r\nTwo.'),
    );
  });

  test('gives back whatever was typed, alone, among others and in place of something else', () => {
    fc.assert(
      fc.property(forms, forms, (form, other) => {
        expect(writtenEntries(entryText('own', form))[0]?.form).toEqual(form);
        const added = withNewEntry(DAY, { id: 'own', form }, ({ id }) => id === 'not-that-song');
        expect(writtenEntries(added).map(({ id }) => id)).toEqual([
          'baker-is-real',
          'own',
          'not-that-song',
        ]);
        const changed = withEntry(added, 'own', other) ?? '';
        const found = writtenEntries(changed);
        expect(found.map(({ form: read }) => read)).toEqual([
          writtenEntries(DAY)[0]!.form,
          other,
          writtenEntries(DAY)[1]!.form,
        ]);
        expect(withoutEntry(changed, 'own')).toBe(DAY);
      }),
      HUNDREDS,
    );
  });

  test('is read by the check as it was typed', () => {
    const form = newEntry('0:00:20', { title: 'Own', body: 'A word.' });
    const text = entryText('own', form);
    const problems = new Problems();
    const [read] = readEntries(text, 'x.md', problems);
    expect(problems.list).toEqual([]);
    expect(read?.entry).toMatchObject({ id: 'own', revealsAt: 20, cues: [{ at: 20 }] });
  });

  test('with fields that are no YAML is listed, and left alone', () => {
    const broken = `${DAY}\n# Broken\nid: broken\npeople: [a\n\nText.\n`;
    const found = writtenEntries(broken).at(-1);
    expect(found?.form.title).toBe('Broken');
    expect(found?.locked).toContain('cannot be read');
    expect(withEntry(broken, found?.id ?? '', newEntry('0', { title: 'a', body: 'b' }))).toBe(
      undefined,
    );
  });
});

test('any text and any list stands in one line of YAML', () => {
  fc.assert(
    fc.property(fc.oneof(typed, lists), (value) => {
      const written = inlineYaml(value);
      expect(written).not.toContain('\n');
      expect(parse(`a:\n  b: ${written}\n  c: 1\n`)).toEqual({ a: { b: value, c: 1 } });
    }),
    THOUSANDS,
  );
});
