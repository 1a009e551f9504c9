import type { Chapter } from './chapters';
import { oneLine } from './one-line';

/** A value as ffmetadata has it: what means something there is led in by a backslash. */
function value(text: string): string {
  return oneLine(text).replace(/[=;#\\]/g, '\\$&');
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
