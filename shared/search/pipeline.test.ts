import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, locatedTerms, terms } from './pipeline';

const cases = { numRuns: 5_000, seed: 20_161_209 };

/** Letters with accents of their own, ligatures, apostrophes, digits in circles, halves of pairs. */
const awkward = fc.constantFrom(
  ...['\u0301', '\u0345', '\u037a', '½', 'ﬁ', 'ŉ', 'ʼ', '’', "'", '™', '⑴', '🄀', '𝐀', '\u{10400}'],
  ...[
    'Σ',
    'ς',
    '.',
    'İ',
    'ı',
    'ß',
    'ẞ',
    'Ǽ',
    '한',
    '\ufdfa',
    '\ud83d',
    '\ude00',
    '\ud835',
    '\udc00',
    ' ',
    'a',
    'É',
    '9',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: awkward, maxLength: 20 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

describe('fold', () => {
  it('makes lower case, takes accents off and knows one apostrophe', () => {
    expect(fold('Åkerlund’s CAFÉ')).toBe("akerlund's cafe");
    expect(fold('Straße Ærø Łódź Œuvre Þór Đà')).toBe('strasse aero lodz oeuvre thor da');
    expect(fold('ΟΔΟΣ')).toBe(fold('οδος'));
  });

  it('makes no letter of two halves that an accent keeps apart', () => {
    expect(fold('\ud835\udc00')).toBe('a');
    expect(fold('\ud835\u0301\udc00')).toBe('\ufffd\ufffd');
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      cases,
    );
  });

  it('takes an accent written apart for the same as one written with its letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      cases,
    );
  });
});

describe('terms', () => {
  it('cuts a text into its words, stopping and stemming none', () => {
    expect(terms('The dancers, at 7:15 a.m. – “Dancing!”')).toEqual([
      'the',
      'dancers',
      'at',
      '7',
      '15',
      'a',
      'm',
      'dancing',
    ]);
  });

  it('loses the apostrophe inside a word and no letter at its edge', () => {
    expect(terms("Seb's ‘Åsa’ rock 'n' roll")).toEqual(['sebs', 'asa', 'rock', 'n', 'roll']);
  });

  it('holds nothing but folded letters and digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of terms(text)) {
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(fold(term)).toBe(term);
        }
      }),
      cases,
    );
  });
});

describe('locatedTerms', () => {
  it('has the same terms in the same order as terms', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(locatedTerms(text).map(({ term }) => term)).toEqual(terms(text));
      }),
      cases,
    );
  });

  it('finds each term again in the stretch that it names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term, start, end } of locatedTerms(text)) {
          expect(terms(text.slice(start, end)).join('')).toContain(term);
        }
      }),
      cases,
    );
  });

  it('names stretches inside the text that follow one another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = { start: 0, end: 0 };
        for (const place of locatedTerms(text)) {
          expect(place.start).toBeGreaterThanOrEqual(from.start);
          expect(place.end).toBeGreaterThanOrEqual(from.end);
          expect(place.end).toBeGreaterThan(place.start);
          from = place;
        }
        expect(from.end).toBeLessThanOrEqual(text.length);
      }),
      cases,
    );
  });

  it('counts an accent written apart as part of its word', () => {
    expect(locatedTerms('a cafe\u0301!')).toEqual([
      { term: 'a', start: 0, end: 1 },
      { term: 'cafe', start: 2, end: 7 },
    ]);
  });
});
