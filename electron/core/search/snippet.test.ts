import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '#shared/search/marked-text';
import { cuttingOf } from '#shared/search/cutting';
import { terms } from '#shared/search/pipeline';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import * as snippets from './snippet';

type IsMatch = (term: string) => boolean;
const markMatches = (text: string, isMatch: IsMatch): MarkedText[] =>
  snippets.markMatches(snippets.locate(text), isMatch);
const snippet = (body: string, isMatch: IsMatch, language = 'en'): MarkedText[] =>
  snippets.snippet({ text: body, terms: cuttingOf(language).locate(body) }, isMatch, language);

const matching =
  (...wanted: string[]) =>
  (term: string): boolean =>
    wanted.includes(term);
const joined = (pieces: readonly MarkedText[]): string => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly MarkedText[]): string[] =>
  pieces.filter(({ found }) => found).map(({ text }) => text);

const word = fc.oneof(
  fc.constantFrom(
    'jazz',
    'Jazz',
    'JÁZZ',
    'piano',
    'the',
    'a½b',
    '½',
    '™',
    "jazz's",
    '😀',
    'ja\u0301zz',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.tuple(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', ', ', '', '/'));
const anyText = text.map(([words, between]) => words.join(between));
const anyTerms: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('jazz', 'jazzs', 'piano', 'a1', '2b', '2', 'the'),
);

describe('markMatches', () => {
  it('marks the words that match, whatever their case and accents', () => {
    expect(markMatches('All that JÁZZ, and Jazz.', matching('jazz'))).toEqual([
      { text: 'All that ', found: false },
      { text: 'JÁZZ', found: true },
      { text: ', and ', found: false },
      { text: 'Jazz', found: true },
      { text: '.', found: false },
    ]);
  });

  it('gives pieces that join to the text exactly, none of them empty', () => {
    fc.assert(
      fc.property(anyText, anyTerms, (given, wanted) => {
        const pieces = markMatches(given, matching(...wanted));
        expect(joined(pieces)).toBe(given);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
      THOUSANDS,
    );
  });

  it('marks a stretch for every term that matches, and no stretch without one', () => {
    const plain = fc.array(fc.constantFrom('jazz', 'Jázz', 'piano', "jazz's", 'the'));
    fc.assert(
      fc.property(plain, anyTerms, (words, wanted) => {
        const found = marked(markMatches(words.join(' '), matching(...wanted)));
        expect(found.flatMap(terms)).toEqual(
          words.flatMap(terms).filter((term) => wanted.includes(term)),
        );
      }),
      THOUSANDS,
    );
  });

  it('marks a letter that holds two terms once', () => {
    expect(markMatches('a½b', matching('a1', '2b'))).toEqual([
      { text: 'a½', found: true },
      { text: 'b', found: true },
    ]);
    expect(marked(markMatches('½', matching('1', '2')))).toEqual(['½']);
  });
});

describe('snippet', () => {
  const filler = Array.from({ length: 60 }, (_, i) => `word${String(i)}`).join(' ');

  it('is the whole of a short body', () => {
    expect(joined(snippet('A short body.', matching('short')))).toBe('A short body.');
  });

  it('begins with the body where nothing in it was found, cut between words', () => {
    const cut = joined(snippet(filler, matching('absent')));
    expect(cut).toMatch(/^word0 word1 .* word\d+ …$/);
    expect(filler.startsWith(`${cut.slice(0, -2)} `)).toBe(true);
  });

  it('shows a find in the middle between two ellipses, with words before it', () => {
    const cut = snippet(`${filler} needle ${filler}`, matching('needle'));
    expect(joined(cut)).toMatch(/^… word\d+ .*word59 needle word0 .* word\d+ …$/);
    expect(marked(cut)).toEqual(['needle']);
  });

  it('shows the first find even in a text without blanks', () => {
    const glued = `${'x/'.repeat(200)}needle${'/x'.repeat(200)}`;
    for (const body of [glued, `${glued} and more`]) {
      expect(marked(snippet(body, matching('needle')))).toEqual(['needle']);
    }
  });

  it('has something to show of a body that is one long word', () => {
    expect(joined(snippet('x'.repeat(400), matching('absent'))).length).toBeGreaterThan(100);
  });

  it('is a stretch of the body of about 170 characters that holds a find if there is one', () => {
    fc.assert(
      fc.property(anyText, anyTerms, (body, wanted) => {
        const pieces = snippet(body, matching(...wanted));
        const cut = joined(pieces).replace(/^… /, '').replace(/ …$/, '');
        expect(body).toContain(cut);
        expect(cut.length).toBeLessThanOrEqual(240);
        const expected = terms(body).some((term) => wanted.includes(term));
        expect(marked(pieces).length > 0).toBe(expected);
      }),
      THOUSANDS,
    );
  });
});

describe('text of any script', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const boundaries = (given: string): Set<number> =>
    new Set([...Array.from(segmenter.segment(given), ({ index }) => index), given.length]);
  /** Letters with marks, emoji of several parts, half-width kana with voicing marks, joiners of two scripts. */
  const awkward = fc.constantFrom(
    ...[
      'e\u0301',
      'n\u0303',
      '👩‍👩‍👧',
      '🇫🇷',
      'ﾊﾞ',
      'か\u3099',
      'ば',
      '夜',
      '海',
      '。',
      ' ',
      'می\u200cخواهم',
      'كِتاب',
    ],
    ...['क्षि', 'ज्ञ', 'ยาม', 'ค่ำ', '한', 'ß', '½', '\r\n', '\u0600', 'a', 'b', 'ナギサ', "l'été"],
  );
  const someText = fc.array(awkward, { maxLength: 120 }).map((list) => list.join(''));
  const language = fc.constantFrom('en', 'fr', 'ja', 'th', 'ar');
  const length = fc.integer({ min: 1, max: 4 });

  it('is marked and cut between characters, never within one', () => {
    fc.assert(
      fc.property(someText, language, length, fc.nat(), (given, tag, every, shift) => {
        const { locate } = cuttingOf(tag);
        const wanted = new Set(
          locate(given).flatMap(({ term }, i) => ((i + shift) % every === 0 ? [term] : [])),
        );
        const isMatch = (term: string): boolean => wanted.has(term);
        const allowed = boundaries(given);
        let at = 0;
        for (const { text: piece } of snippets.markMatches(
          { text: given, terms: locate(given) },
          isMatch,
        )) {
          expect(allowed).toContain(at);
          at += piece.length;
        }
        expect(at).toBe(given.length);
        const shown = joined(snippet(given, isMatch, tag))
          .replace(/^… ?/, '')
          .replace(/ ?…$/, '');
        const places = [...allowed].filter((place) => given.startsWith(shown, place));
        expect(places.some((place) => allowed.has(place + shown.length))).toBe(true);
        expect(marked(snippet(given, isMatch, tag)).length > 0).toBe(wanted.size > 0);
      }),
      THOUSANDS,
    );
  });

  it('is half as long without blanks, and begins with a sentence or a word', () => {
    const filler = '港の朝は静かで、漁師たちは網を直していた。';
    const body = `${filler.repeat(8)}その夜、灯台の明かりが消えた。${filler.repeat(8)}`;
    const cut = joined(snippet(body, matching('灯台'), 'ja'));
    expect(cut).toMatch(/^…その夜、灯台の明かりが消えた。港の朝は静かで、.*…$/);
    expect(cut.length).toBeLessThanOrEqual(87);
    expect(cut.length).toBeGreaterThan(60);
  });
});
