import { describe, expect, it } from 'vitest';
import { FootlightError } from '#shared/errors';
import { ENGLISH } from '../../lib/wording';
import { fileWords, foundWords, refusalWords } from './words';

const FILE = {
  fileName: 'film.srt',
  lineCount: 1_402,
  encoding: 'windows-1250',
  inStep: false,
  canFit: true,
  fit: null,
};
const EDITIONS = [{ id: 'at-25', label: 'Broadcast', frameRate: 25 }];

describe('words about a subtitle file', () => {
  it('says what was read, and how', () => {
    expect(fileWords(FILE, EDITIONS, ENGLISH.say)).toBe(
      'film.srt: 1,402 lines, read as windows-1250.',
    );
    expect(fileWords({ ...FILE, lineCount: 1, inStep: true }, EDITIONS, ENGLISH.say)).toBe(
      'film.srt: 1 line, read as windows-1250. In step by this file.',
    );
  });

  it('says which copy a file is for, and how far it is off', () => {
    const fit = { edition: 'at-25', rate: 1, ahead: 3, matched: 1_203, error: 0.114 };
    expect(fileWords({ ...FILE, fit }, EDITIONS, ENGLISH.say)).toContain(
      'By its times it is for: Broadcast. 1,203 lines agree to 0.11 s.',
    );
    expect(
      fileWords({ ...FILE, fit: { ...fit, edition: null, rate: 1.001 } }, EDITIONS, ENGLISH.say),
    ).toContain('a copy that runs 1.001 times as fast');
  });

  it('says why nothing was found', () => {
    const none = { lines: [], isAfterTap: false };
    expect(foundWords(undefined, ENGLISH.say)).toBe('');
    expect(foundWords({ ...none, upTo: null }, ENGLISH.say)).toBe('No line with these words.');
    expect(foundWords({ ...none, upTo: 3_725 }, ENGLISH.say)).toContain(
      'up to 1:02:05. Later ones stay hidden',
    );
    expect(foundWords({ ...none, isAfterTap: true, upTo: null }, ENGLISH.say)).toBe('In step.');
  });

  it('says where an error is', () => {
    const error = new FootlightError('file-unreadable', 'Too long.', {
      where: 'a.srt, row 3',
      remedy: 'Cut it.',
    });
    expect(refusalWords(error)).toBe('a.srt, row 3: Too long. Cut it.');
    expect(refusalWords(new Error('plain'))).toBe('plain');
  });
});
