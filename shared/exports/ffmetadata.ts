import type { Chapter } from './chapters';
import { oneLine } from './one-line';
import { WORD_JOINER } from './word-joiner';

/**
 * A value as ffmetadata has it: what means something there is led in by a backslash. One that is the last of its line
 * joins it with the next for ffmpeg, whatever stands before, so that a sign without a width follows it.
 */
function value(text: string): string {
  return oneLine(text)
    .replace(/[=;#\\]/g, '\\$&')
    .replace(/\\$/, `\\${WORD_JOINER}`);
}

/** Chapters as ffmpeg and mpv read them. */
export function chaptersAsFfmetadata(chapters: readonly Chapter[]): string {
  const blocks = chapters.map(({ title, start, end }) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${String(start)}`,
      `END=${String(end)}`,
      `title=${value(title)}`,
    ].join('\n'),
  );
  return `${[';FFMETADATA1', ...blocks].join('\n\n')}\n`;
}
