import { expect, it } from 'vitest';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { ENGLISH, learn } from '../../lib/wording';
import { noteTroubleWords, tooLong } from './note-trouble';

it('says how much too long a note is, with numbers as the language writes them', async () => {
  expect(tooLong('x'.repeat(LONGEST_NOTE))).toBeUndefined();
  // Blanks at its end are not kept.
  expect(tooLong(`${'x'.repeat(LONGEST_NOTE)}   `)).toBeUndefined();
  const trouble = tooLong('x'.repeat(LONGEST_NOTE + 1234)) ?? { words: '' };
  expect(noteTroubleWords(trouble, ENGLISH.say)).toBe(
    'A note holds 10,000 characters; this one has 1,234 too many.',
  );
  const { say } = await learn('de');
  expect(noteTroubleWords(trouble, say)).toBe(
    'Eine Notiz fasst 10.000 Zeichen; diese hat 1.234 zu viel.',
  );
});

it('passes on what main says', () => {
  expect(noteTroubleWords({ words: 'The disk is full.' }, ENGLISH.say)).toBe('The disk is full.');
});
