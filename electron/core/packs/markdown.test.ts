import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, richText } from '#shared/pack/rich-text';
import { LONGEST_BODY, MarkdownRefused, readMarkdown } from './markdown';

const paragraph = (value: string): object => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

describe('what a body may hold', () => {
  test('paragraphs, emphasis, quotes, lists and line breaks', () =>
    expect(
      readMarkdown('One *two **three***.\n\n> Said.\n\n- a\n- b\n\n1. c\n\nup\\\ndown'),
    ).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'One ' },
          {
            type: 'emphasis',
            children: [
              { type: 'text', value: 'two ' },
              { type: 'strong', children: [{ type: 'text', value: 'three' }] },
            ],
          },
          { type: 'text', value: '.' },
        ],
      },
      { type: 'quote', children: [paragraph('Said.')] },
      { type: 'list', ordered: false, items: [[paragraph('a')], [paragraph('b')]] },
      { type: 'list', ordered: true, items: [[paragraph('c')]] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'up' },
          { type: 'break' },
          { type: 'text', value: 'down' },
        ],
      },
    ]));

  test('a link to another entry, and to nothing else', () => {
    expect(readMarkdown('See [the *pier*](#place-pier).')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'See ' },
          {
            type: 'link',
            to: 'place-pier',
            children: [
              { type: 'text', value: 'the ' },
              { type: 'emphasis', children: [{ type: 'text', value: 'pier' }] },
            ],
          },
          { type: 'text', value: '.' },
        ],
      },
    ]);
    for (const url of [
      'https://example.org',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '#',
      '#A b',
      '#../x',
      '/x',
      `#${'a'.repeat(81)}`,
    ])
      expect(() => readMarkdown(`[x](<${url}>)`), url).toThrow(MarkdownRefused);
  });

  test('a line that ends inside a paragraph is a blank, whatever ends the line', () => {
    expect(readMarkdown('one\ntwo')).toEqual([paragraph('one two')]);
    expect(readMarkdown('one\r\n  two')).toEqual([paragraph('one two')]);
  });

  test('nothing at all', () => {
    for (const nothing of ['', '\n', '\r\n', '\uFEFF', ' \t '])
      expect(readMarkdown(nothing)).toEqual([]);
  });

  test('plain words come back as they are', () => {
    const words = fc.stringMatching(/^[a-zé’0-9](?:[a-zé’0-9,;?! ]{0,30}[a-zé’?!])?$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(plainText(readMarkdown(text))).toBe(text.replace(/ +/g, ' '));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a body cannot hold', () => {
  test.each([
    ['linkReference', '[a]\n\n[a]: b'],
    ['image', '![a](b.png)'],
    ['html', '<script>alert(1)</script>'],
    ['html', 'some <b>bold</b>'],
    ['html', '- <!-- hidden -->'],
    ['heading', '## A title'],
    ['heading', 'A title\n==='],
    ['code', '    indented'],
    ['code', '```\nx\n```'],
    ['inlineCode', 'some `code`'],
    ['thematicBreak', '***'],
    ['definition', '[a]: b'],
  ])('a %s, as in %j', (type, body) => {
    expect(() => readMarkdown(body)).toThrow(MarkdownRefused);
    expect(() => readMarkdown(body)).toThrow(`a body cannot hold ${type}; it may hold paragraphs`);
  });

  test('more than twenty thousand characters', () => {
    expect(readMarkdown('x'.repeat(LONGEST_BODY))).toHaveLength(1);
    expect(() => readMarkdown('x'.repeat(LONGEST_BODY + 1))).toThrow(MarkdownRefused);
    expect(() => readMarkdown('[a]('.repeat(25_000))).toThrow('at most 20000');
  });

  test('quotes, lists or emphasis nested more than a dozen times', () => {
    const emphasis = (count: number): string =>
      `${'*a **b '.repeat(count)}x${'** c* d'.repeat(count)}`;
    expect(readMarkdown(`${'> '.repeat(11)}x`)).toHaveLength(1);
    expect(readMarkdown(`${'1. '.repeat(11)}x`)).toHaveLength(1);
    expect(readMarkdown(emphasis(5))).toHaveLength(1);
    expect(readMarkdown('>'.repeat(13))).toHaveLength(1);
    const tooDeep = [
      `${'> '.repeat(12)}x`,
      `${'1. '.repeat(12)}x`,
      emphasis(7),
      '>'.repeat(14),
      '>'.repeat(LONGEST_BODY),
    ];
    for (const nested of tooDeep) expect(() => readMarkdown(nested)).toThrow('nested too deeply');
  }, 60_000);
});

test('any text becomes a tree that the app can show, or is refused in words', () => {
  const token = fc.constantFrom(
    ...['a', ' ', '\n', '\n\n', '*', '**', '_', '> ', '- ', '1. ', '    ', '\t', '[', '](', ')'],
    ...[
      '!',
      '<',
      '>',
      '`',
      '#',
      '\\',
      '&lt;',
      '&#0;',
      '---',
      '\r\n',
      '\uFEFF',
      '\0',
      '\ud800',
      '|',
    ],
  );
  const markdownLike = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
  fc.assert(
    fc.property(fc.oneof(markdownLike, fc.string({ unit: 'binary' })), (text) => {
      let outcome: unknown;
      try {
        outcome = readMarkdown(text);
      } catch (error) {
        expect(error).toBeInstanceOf(MarkdownRefused);
        return;
      }
      expect(richText.parse(outcome)).toEqual(outcome);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
