import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '#shared/search/marked-text';
import { terms } from '#shared/search/pipeline';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import * as snippets from './snippet';

type IsMatch = (term: string) => boolean;
const markMatches = (text: string, isMatch: IsMatch): MarkedText[] =>
  snippets.markMatches(snippets.locate(text), isMatch);
const snippet = (body: string, isMatch: IsMatch): MarkedText[] =>
  snippets.snippet(snippets.locate(body), isMatch);

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
