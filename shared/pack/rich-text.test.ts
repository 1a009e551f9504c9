import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, countWordsOf } from './count-words';
import {
  linkTargets,
  plainText,
  richText,
  withLinks,
  type RichBlock,
  type RichInline,
} from './rich-text';

const words = fc.string({ unit: fc.constantFrom(...Array.from('ab é\n\t\u00a0')), maxLength: 12 });

/** Random trees as a build makes them: not too deep. */
const trees = fc.letrec<{ inline: RichInline; block: RichBlock }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('text' as const), value: words }),
    fc.record({ type: fc.constant('break' as const) }),
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      to: fc.constantFrom('open', 'closed', 'scene-pier'),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      type: fc.constant('paragraph' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('quote' as const),
      children: fc.array(tie('block'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
  ),
}));
const blocks = fc.array(trees.block, { maxLength: 4 });

const text = (value: string): RichInline => ({ type: 'text', value });
const paragraph = (...children: RichInline[]): RichBlock => ({ type: 'paragraph', children });

/** Every text of a tree in order, found without knowing its node types. */
function texts(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('value' in node && typeof node.value === 'string') return [node.value];
  return Object.values(node).flatMap(texts);
}

describe('plainText', () => {
  test('joins the words of a sentence and parts blocks by a blank', () => {
    const tree: RichBlock[] = [
      paragraph(text('Half a '), { type: 'emphasis', children: [text('wo')] }, text('rd')),
      { type: 'quote', children: [paragraph(text('quoted'))] },
      {
        type: 'list',
        ordered: false,
        items: [[paragraph(text('one'))], [paragraph(text('two')), paragraph(text('more'))]],
      },
      paragraph(text('line'), { type: 'break' }, text('break')),
    ];
    expect(plainText(tree)).toBe('Half a word quoted one two more line break');
  });

  test('keeps every letter in its order', () => {
    const letters = (value: string): string => value.replace(/\s+/g, '');
    fc.assert(
      fc.property(blocks, (tree) => {
        expect(letters(plainText(tree))).toBe(letters(texts(tree).join('')));
      }),
      { numRuns: 2000 },
    );
  });

  test('is one line without blanks at its ends or in a row', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        expect(plainText(tree)).toMatch(/^(?:\S+(?: \S+)*)?$/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Whether all of a text is of scripts that set blanks between words. */
function isSpaced(tree: RichBlock[]): boolean {
  return !/[\u0e00-\u1fff\u2e80-\uffff]/.test(plainText(tree));
}

describe('countWords', () => {
  test('counts the words that plainText writes out', () => {
    fc.assert(
      fc.property(blocks.filter(isSpaced), (tree) => {
        const words = plainText(tree).split(' ').filter(Boolean).length;
        expect(countWords(tree)).toEqual({ words, letters: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  test('counts letters where a script sets no blanks, and no full stop for a word', () => {
    expect(countWordsOf('夜の塔、そして海。')).toEqual({ words: 0, letters: 7 });
    expect(countWordsOf('ピアノと jazz の夜「三時」')).toEqual({ words: 1, letters: 8 });
    expect(countWordsOf('か\u3099く 𠮷野')).toEqual({ words: 0, letters: 4 });
    expect(countWordsOf('ラーメン。OK')).toEqual({ words: 1, letters: 3 });
  });

  test('counts a plain text as it does a tree of it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(countWordsOf(value)).toEqual(countWords([paragraph(text(value))]));
      }),
      { numRuns: 2000 },
    );
  });

  test('counts what any space parts, and a word in two pieces once', () => {
    const pieces = text('one\u00a0two\u2003three\ufefffour\u200bstill ');
    expect(countWords([paragraph(pieces, text('fi'), text('ve'))]).words).toBe(5);
    expect(countWords([paragraph(text('one')), paragraph(text('two'))]).words).toBe(2);
  });
});

describe('richText', () => {
  test('takes every tree of known nodes, as it is', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        expect(richText.parse(tree)).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, unknown]>([
    ['HTML', [{ type: 'html', value: '<b>' }]],
    ['a link', [{ type: 'paragraph', children: [{ type: 'link', url: 'x', children: [] }] }]],
    ['a picture', [{ type: 'paragraph', children: [{ type: 'image', url: 'x' }] }]],
    ['an inline where a block belongs', [{ type: 'text', value: 'x' }]],
    ['a block inside a sentence', [paragraph(paragraph() as unknown as RichInline)]],
    ['a field that nodes do not have', [{ ...paragraph(), className: 'x' }]],
    ['a list without an order', [{ type: 'list', items: [] }]],
    ['an order that is neither yes nor no', [{ type: 'list', ordered: 'yes', items: [] }]],
    ['a text of 20,001 characters', [paragraph(text('x'.repeat(20_001)))]],
    ['501 blocks', Array.from({ length: 501 }, () => paragraph())],
    ['501 words in a sentence', [paragraph(...Array.from({ length: 501 }, () => text('x')))]],
    ['a tree that is no list', paragraph()],
    ['nothing', undefined],
  ])('refuses %s', (_what, tree) => expect(richText.safeParse(tree).success).toBe(false));

  /** A paragraph inside so many quotes. */
  function quoted(times: number): RichBlock {
    let tree = paragraph(text('x'));
    for (let depth = 0; depth < times; depth += 1) tree = { type: 'quote', children: [tree] };
    return tree;
  }

  test('takes a paragraph inside fifteen quotes, more than a build lets through', () => {
    expect(richText.safeParse([quoted(15)]).success).toBe(true);
  });

  test.each([16, 1000, 100_000])('refuses one inside %i quotes in words', (times) => {
    const { error } = richText.safeParse([quoted(times)]);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'a body is a tree of paragraphs, quotes, lists, emphasis and text, at most 16 deep',
    ]);
  });
});

describe('links', () => {
  test('that may not lead leave their words and no trace of where they led', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        const cut = withLinks(tree, (to) => to !== 'closed');
        expect(plainText(cut)).toBe(plainText(tree));
        expect(JSON.stringify(cut)).not.toContain('closed');
        expect(linkTargets(cut)).toEqual(linkTargets(tree).filter((to) => to !== 'closed'));
        expect(richText.safeParse(cut).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('and the sources of a paragraph are checked like the rest of a tree', () => {
    const link = (to: unknown): unknown => [
      { type: 'paragraph', children: [{ type: 'link', to, children: [] }] },
    ];
    expect(richText.safeParse(link('a-b')).success).toBe(true);
    for (const to of ['', 'https://example.org', '../x', 7, undefined])
      expect(richText.safeParse(link(to)).success).toBe(false);
    const sourced = (sources: unknown): unknown => [{ type: 'paragraph', children: [], sources }];
    expect(richText.safeParse(sourced([{ source: 'book', ref: 'p1' }])).success).toBe(true);
    for (const sources of [
      [],
      undefined,
      [{ source: 'book' }],
      [{ source: 'book', ref: 'x', y: 1 }],
    ])
      expect(richText.safeParse(sourced(sources)).success).toBe(false);
  });
});
