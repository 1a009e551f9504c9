import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { cuttingOf } from './cutting';
import { locatedTerms, terms } from './pipeline';

const LANGUAGES = ['fr', 'it', 'de', 'ar', 'fa', 'ja', 'zh-Hant', 'th', 'sv', 'xx'] as const;

const awkward = fc.constantFrom(
  ...[
    '夜',
    '海',
    '々',
    'ー',
    'か',
    'が',
    'か\u3099',
    'カ',
    'ガ',
    'ｶ',
    'ﾞ',
    'ﾟ',
    'ｰ',
    'の',
    'ゝ',
    '𠮷',
    '㌔',
    '・',
  ],
  ...[
    "l'",
    'd’',
    "qu'",
    'ae',
    'ue',
    'ü',
    'ß',
    'ى',
    'ة',
    'ـ',
    'ك',
    'ي',
    'ยา',
    'ม',
    'ค่',
    'a',
    'É',
    '9',
    '９',
  ],
  ...[' ', '。', '\u0301', '\u3099', '\ud842', '\udfb7', '\u200c', "'"],
);
const anyText = fc.oneof(
  fc.string({ unit: awkward, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyLanguage = fc.constantFrom(...LANGUAGES);

describe('the cutting of a language', () => {
  it('is that of English where nothing else is known', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'en-GB', 'sv', 'xx', 'ko'), (text, language) => {
        const cutting = cuttingOf(language);
        expect(cutting.terms(text)).toEqual(terms(text));
        expect(cutting.locate(text)).toEqual(locatedTerms(text));
        expect(cutting.asked(text)).toEqual(locatedTerms(text));
      }),
      THOUSANDS,
    );
  });

  it('names stretches of the text, in their order, and never an empty term', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { locate, terms: ofText } = cuttingOf(language);
        const located = locate(text);
        expect(located.map(({ term }) => term)).toEqual(ofText(text));
        let from = { start: 0, end: 0 };
        for (const place of located) {
          expect(place.term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(place.start).toBeGreaterThanOrEqual(from.start);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
          from = place;
        }
      }),
      THOUSANDS,
    );
  });

  it('asks for no term that a text does not have which holds the same words', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { asked, terms: ofText } = cuttingOf(language);
        const known = new Set(ofText(text));
        for (const { term } of asked(text)) expect(known).toContain(term);
      }),
      THOUSANDS,
    );
  });

  it('finds of a run without blanks every piece of two letters or more, wherever it stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('夜海観測所山灯台')),
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(), fc.integer({ min: 2, max: 5 }), (run, at, length) => {
        const from = at % (run.length - 1);
        const piece = run.slice(from, from + length);
        const { terms: ofText, asked } = cuttingOf('ja');
        const having = ofText(`彼は${run}を見た。`).join(' ');
        expect(having).toContain(
          asked(piece)
            .map(({ term }) => term)
            .join(' '),
        );
      }),
      THOUSANDS,
    );
  });
});

describe('French', () => {
  it.each([
    ["L’amour d'Artagnan", 'amour artagnan'],
    ["qu'il n'a jusqu'à l'été", 'il a a ete'],
    ["aujourd'hui, presqu'île, prud'homme", 'aujourdhui ile prudhomme'],
    ["Seb's rock 'n' roll", 'sebs rock n roll'],
  ])('takes elided words off: %s', (text, wanted) => {
    expect(cuttingOf('fr-CA').terms(text).join(' ')).toBe(wanted);
  });

  it('names the word without them as the place', () => {
    expect(cuttingOf('fr').locate("de l'été")).toEqual([
      { term: 'de', start: 0, end: 2 },
      { term: 'ete', start: 5, end: 8 },
    ]);
  });
});

describe('German', () => {
  it.each([
    'München Muenchen MUNCHEN',
    'Märchen Maerchen',
    'Öl oel',
    'Straße Strasse',
    'Müller Mueller',
  ])('spells %s alike', (text) => {
    expect(new Set(cuttingOf('de').terms(text)).size).toBe(1);
  });

  it('leaves alone what is no umlaut', () =>
    expect(cuttingOf('de').terms('neue Bauer Quelle treue Aue Boeing')).toEqual([
      ...['neue', 'bauer', 'quelle', 'treue', 'aue'],
      'boing',
    ]));
});

describe('Arabic', () => {
  it('spells letters alike that are written in two ways', () => {
    const { terms: cut } = cuttingOf('ar');
    expect(cut('ليلى مكتبة كـتاب أَغنية')).toEqual(cut('ليلي مكتبه كتاب اغنيه'));
  });
});

describe('Japanese', () => {
  const { terms: cut, asked } = cuttingOf('ja');
  const ask = (text: string): string =>
    asked(text)
      .map(({ term }) => term)
      .join(' ');

  it('takes every way of writing kana for one, and keeps voiced ones apart from others', () => {
    expect(cut('ﾊﾞｽ')).toEqual(cut('バス'));
    expect(cut('ハ\u3099ス')).toEqual(cut('ばす'));
    expect(cut('ハス')).not.toEqual(cut('バス'));
  });

  it.each([
    ['の', ''],
    ['そして', ''],
    ['夜のさくら', '夜 さく くら'],
    ['走った', '走'],
    ['第３話', '第 3 話'],
    ['観測所', '観測 測所'],
  ])('asks of %s for %s', (text, wanted) => expect(ask(text)).toBe(wanted));
});
