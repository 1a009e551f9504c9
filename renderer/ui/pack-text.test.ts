import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { RichBlock } from '#shared/pack/rich-text';
import { PackLanguage, PackWords } from './pack-text';
import { RichText } from './RichText';

const drawn = (language: string, node: ReactNode): string =>
  renderToStaticMarkup(createElement(PackLanguage, { value: language }, node));

const words = (text: string): RichBlock => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
});

describe('text of a pack', () => {
  it('says its language and its direction, once for each block of a body', () => {
    const blocks: RichBlock[] = [words('منارة'), { type: 'quote', children: [words('بحر')] }];
    expect(drawn('ar', createElement(RichText, { blocks }))).toBe(
      '<p lang="ar" dir="rtl">منارة</p><blockquote lang="ar" dir="rtl"><p>بحر</p></blockquote>',
    );
    expect(drawn('ja', createElement(RichText, { blocks: [words('海')] }))).toBe(
      '<p lang="ja" dir="ltr">海</p>',
    );
  });

  it('says nothing where it is in the language of the app', () => {
    expect(drawn('en', createElement(RichText, { blocks: [words('sea')] }))).toBe('<p>sea</p>');
    expect(drawn('en', createElement(PackWords, null, 'Sea'))).toBe('<bdi>Sea</bdi>');
  });

  it('stands apart amidst other words', () =>
    expect(drawn('he', createElement(PackWords, null, 'ים'))).toBe(
      '<bdi lang="he" dir="rtl">ים</bdi>',
    ));

  it('does not turn the words of the app that stand in it', () => {
    const blocks: RichBlock[] = [
      { ...words('بحر'), sources: [{ source: 'book', ref: '7' }] } as RichBlock,
    ];
    expect(drawn('ar', createElement(RichText, { blocks }))).toContain(
      '<span class="cited" lang="en" dir="ltr">',
    );
  });
});
