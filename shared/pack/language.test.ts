import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { baseLanguage, canonicalLanguage, directionOf, languageProblem } from './language';

describe('directionOf', () => {
  it('follows the script that a language is written in', () => {
    const rightToLeft = ['ar', 'ar-EG', 'he', 'fa', 'ur', 'yi', 'ckb', 'pa-Arab', 'az-Arab', 'iw'];
    const leftToRight = ['en', 'ja', 'ru', 'pa', 'az', 'ku', 'uz-Latn', 'ar-Latn', 'tlh', 'x y'];
    expect(rightToLeft.map(directionOf)).toEqual(rightToLeft.map(() => 'rtl'));
    expect(leftToRight.map(directionOf)).toEqual(leftToRight.map(() => 'ltr'));
  });
});

describe('baseLanguage', () => {
  it('is the language without script and region', () =>
    expect(['pt-BR', 'zh-Hant-TW', 'ja', 'iw', 'a b'].map(baseLanguage)).toEqual([
      'pt',
      'zh',
      'ja',
      'he',
      'und',
    ]));
});

describe('languageProblem', () => {
  it('lets through what is well formed and known', () => {
    for (const tag of ['en', 'en-GB', 'fr', 'es-419', 'de-AT', 'ja', 'zh-Hant', 'ar', 'sr-Latn-RS'])
      expect(languageProblem(tag)).toBeUndefined();
  });

  it.each([
    ['en_US', '"en_US" is no language tag', 'write "en-US"'],
    ['français', '"français" is no language tag', 'write "fr"'],
    ['klingonish language', '"klingonish language" is no language tag', 'write one of BCP 47, '],
    ['', '"" is no language tag', 'write one of BCP 47, '],
    ['fr-ca', '"fr-ca" is not how the tag is written', 'write "fr-CA"'],
    ['jp', '"jp" is a language that nobody knows', 'write "ja"'],
    ['german', '"german" is a language that nobody knows', 'write "de"'],
    ['qqz', '"qqz" is a language that nobody knows', 'write the tag of a language, '],
    ['en-QX', '"en-QX" names a region "QX" that nobody knows', 'leave it out: "en"'],
  ])('says of %s what is wrong and what would be right', (tag, what, instead) => {
    expect(languageProblem(tag)?.what).toBe(what);
    expect(languageProblem(tag)?.instead).toContain(instead);
  });

  it('never throws, and of what it proposes it has nothing to say', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[a-zA-Z_-]{1,12}$/));
    fc.assert(
      fc.property(text, (tag) => {
        const problem = languageProblem(tag);
        const meant = /^(?:write|leave it out:) "(.*)"$/.exec(problem?.instead ?? '')?.[1];
        if (meant !== undefined) expect(canonicalLanguage(meant)).toBe(meant);
        if (problem === undefined) expect(canonicalLanguage(tag)).toBe(tag);
        expect(['ltr', 'rtl']).toContain(directionOf(tag));
      }),
      THOUSANDS,
    );
  });
});
