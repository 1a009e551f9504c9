import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_DRAFT, LONGEST_NOTE } from './limits';
import { typedText } from './note';
import { noteText } from './note-text';
import { THOUSANDS, typed } from './testing/generated-notes';

describe('the text of a note', () => {
  it('is what was typed, with one kind of line end and no blanks at the ends of lines', () => {
    expect(noteText('  Mia \r\n  waits.\t\r\rShe\u2028goes. \n\n')).toBe(
      'Mia\n  waits.\n\nShe\ngoes.',
    );
  });

  it('is empty where only blanks were typed', () => {
    for (const blank of ['', ' ', '\n \t\n', '\u3000\u00a0', '\u2029'])
      expect(noteText(blank)).toBe('');
  });

  it('shows where something stood that no file can hold', () => {
    expect(noteText('a\0b\ud83dc\ude00d😀')).toBe('a\ufffdb\ufffdc\ufffdd😀');
  });

  it('changes no more when it is kept again, and survives the way through UTF-8', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const kept = noteText(text);
        expect(noteText(kept)).toBe(kept);
        expect(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(kept)),
        ).toBe(kept);
        expect(kept).not.toMatch(/[\r\0\u0085\u2028\u2029]|[^\S\n](?:\n|$)/);
      }),
      THOUSANDS,
    );
  });

  it('loses nothing that is not a blank or a line end', () => {
    const marks = (text: string): string => text.replace(/[\s\u0085]/g, '');
    fc.assert(
      fc.property(typed, (text) => {
        expect(marks(noteText(text))).toBe(marks(text.replace(/\p{Cs}|\0/gu, '\ufffd')));
      }),
      THOUSANDS,
    );
  });
});

describe('a typed text', () => {
  it('may be as long as a note holds, counted as it is kept', () => {
    expect(typedText.parse(`  ${'a'.repeat(LONGEST_NOTE)}\r\n`)).toHaveLength(LONGEST_NOTE);
  });

  it('is refused in words where it is longer', () => {
    for (const length of [LONGEST_NOTE + 1, LONGEST_DRAFT + 1]) {
      const { error } = typedText.safeParse('a'.repeat(length));
      expect(error?.issues[0]?.message).toBe('a note holds at most 10,000 characters');
    }
  });
});
