import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestReading, readingSeconds, stayForText, staySeconds } from './reading-time';
import type { RichBlock } from '../pack/rich-text';
import { cue } from './testing/small-pack';

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcé.,’1')),
  minLength: 1,
  maxLength: 8,
});
const words = fc.array(word, { maxLength: 200 });
const RUNS = { numRuns: 2000 };

function body(text: string): RichBlock[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

describe('readingSeconds', () => {
  test('reckons 200 words a minute', () => {
    expect(readingSeconds(body('word '.repeat(200)))).toBeCloseTo(60, 9);
    expect(readingSeconds(body('one two three'))).toBeCloseTo(0.9, 9);
  });

  test('reckons each language at its own speed', () => {
    const speed = (language: string): number =>
      12_000 / readingSeconds(body('mot '.repeat(200)), language);
    expect(speed('fr')).toBeCloseTo((200 * 195) / 228, 9);
    expect(speed('pt-BR')).toBeCloseTo((200 * 181) / 228, 9);
    expect(speed('ar')).toBeLessThan(speed('de'));
    expect(speed('is')).toBeCloseTo(200, 9);
    expect(speed('no such thing')).toBeCloseTo(200, 9);
  });

  test('reckons letters where a script sets no blanks', () => {
    const letters = body('夜の海、'.repeat(100));
    expect(readingSeconds(letters, 'ja')).toBeCloseTo((300 * 60 * 228) / (357 * 200), 9);
    expect(readingSeconds(letters, 'zh-Hant')).toBeCloseTo((300 * 60 * 228) / (255 * 200), 9);
    expect(readingSeconds(letters, 'fr')).toBeCloseTo(readingSeconds(letters, 'zh'), 9);
    expect(staySeconds(letters, 'ja')).toBeCloseTo(readingSeconds(letters, 'ja') + 2, 9);
  });

  test('a text stays as long as a body of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'de', 'ja', 'th'), (text, language) => {
        expect(stayForText(text, language)).toBe(staySeconds(body(text), language));
      }),
      RUNS,
    );
  });

  test('nothing to read takes no time', () => {
    expect(readingSeconds(body(''))).toBe(0);
    expect(readingSeconds(body(' \n\t '))).toBe(0);
  });

  test('counts words however they are spaced', () => {
    const blank = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t ');
    fc.assert(
      fc.property(words, blank, (list, between) => {
        const text = `${between}${list.join(between)}${between}`;
        expect(readingSeconds(body(text))).toBeCloseTo(list.length * 0.3, 9);
      }),
      RUNS,
    );
  });

  test('66 words are the longest body that fits a pop-up, whatever its kind', () => {
    for (const kind of ['trivia', 'essay', 'question'] as const) {
      const longest = longestReading({ kind, cues: [cue(5)] });
      expect(longest).toBe(20);
      expect(readingSeconds(body('word '.repeat(66)))).toBeLessThanOrEqual(longest);
      expect(readingSeconds(body('word '.repeat(67)))).toBeGreaterThan(longest);
    }
  });

  test('104 Japanese letters are the longest body that fits a pop-up, 57 French words, 52 German ones', () => {
    const longest = longestReading({ kind: 'trivia', cues: [cue(5)] });
    for (const [text, most, language] of [
      ['夜', 104, 'ja'],
      ['mot ', 57, 'fr'],
      ['Wort ', 52, 'de'],
    ] as const) {
      expect(readingSeconds(body(text.repeat(most)), language)).toBeLessThanOrEqual(longest);
      expect(readingSeconds(body(text.repeat(most + 1)), language)).toBeGreaterThan(longest);
    }
  });

  test('what only a reader opens may take longer, an essay longest', () => {
    const longest = (['question', 'trivia', 'essay'] as const).map((kind) =>
      longestReading({ kind, cues: [] }),
    );
    expect(longest).toEqual([30, 90, 300]);
  });
});

describe('staySeconds', () => {
  test('a short pop-up stays six seconds', () => {
    expect(staySeconds(body(''))).toBe(6);
    expect(staySeconds(body('a few words'))).toBe(6);
  });

  test('a longer one stays its reading time and two seconds', () =>
    expect(staySeconds(body('word '.repeat(40)))).toBeCloseTo(14, 9));

  test('is the same each time that it is asked of the same body', () => {
    const long = body('word '.repeat(40));
    expect(staySeconds(long)).toBe(staySeconds(body('word '.repeat(40))));
    expect(staySeconds(long)).toBe(staySeconds(long));
  });

  test('there is always time to read it, and never less for more words', () => {
    fc.assert(
      fc.property(words, word, (list, extra) => {
        const text = list.join(' ');
        expect(staySeconds(body(text))).toBeGreaterThanOrEqual(readingSeconds(body(text)) + 2);
        expect(staySeconds(body(`${text} ${extra}`))).toBeGreaterThanOrEqual(
          staySeconds(body(text)),
        );
      }),
      RUNS,
    );
  });
});
