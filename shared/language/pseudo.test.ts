import { parse } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './testing/outline';
import { pseudoMessage } from './pseudo';

function printed(text: string, tongue: 'en-XA' | 'ar-XB'): string {
  const message = pseudoMessage(parse(text), tongue);
  if (typeof message === 'string') return message;
  // The library declares its enum once for the parser and once for the printer.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
  return printAST(message);
}

/** Words without what means something to ICU. */
const words = fc.stringMatching(/^[A-Za-z .…’]{1,20}$/);
const part = fc.oneof(
  words,
  fc.constantFrom('{name}', '{count, number}', '{what, select, one {first} other {next}}'),
  words.map((inner) => `<b>${inner}</b>`),
  words.map((inner) => `{count, plural, one {one ${inner}} other {# ${inner}}}`),
);
const messages = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));

describe('the longer pseudo-language', () => {
  it('has accents, brackets and two fifths more', () => {
    expect(pseudoMessage('Settings', 'en-XA')).toBe('[Šéţţîñĝš ẋẋẋ]');
    expect(printed('All {count}', 'en-XA')).toBe('[Åļļ {count} ẋ]');
    expect(printed('<b>Back</b> there', 'en-XA')).toBe('[<b>Ɓáçķ</b> ţĥéŕé ẋẋẋ]');
  });

  it('is at least two fifths longer whatever the words', () => {
    fc.assert(
      fc.property(words, (text) => {
        const longer = pseudoMessage(text, 'en-XA');
        expect(longer.length).toBeGreaterThanOrEqual(text.length * 1.4);
        expect(longer).not.toMatch(/[a-z]/i);
      }),
    );
  });
});

describe('the pseudo-language from the right', () => {
  it('turns each word', () => {
    expect(pseudoMessage('Take me back', 'ar-XB')).toBe(
      '\u202eTake\u202c \u202eme\u202c \u202eback\u202c',
    );
  });
});

describe.each(['en-XA', 'ar-XB'] as const)('%s', (tongue) => {
  it('leaves arguments, plurals and tags alone', () => {
    fc.assert(
      fc.property(messages, (text) => {
        expect(outlineOf(parse(printed(text, tongue)))).toEqual(outlineOf(parse(text)));
      }),
    );
  });
});
