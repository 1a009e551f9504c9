import { FootlightError } from '#shared/errors';
import { formatFilmTime } from '#shared/film-time';
import type { FoundLines, SubtitlesView } from '#shared/subtitles/views';
import type { StepView } from '#shared/watch/views';
import { wordsOf } from '../../lib/error-words';

/** What went wrong, where, and what to do about it, in one line. */
export function refusalWords(error: unknown): string {
  const where = error instanceof FootlightError ? error.where : undefined;
  return where === undefined || where === '' ? wordsOf(error) : `${where}: ${wordsOf(error)}`;
}

/** What is open, and what it did. */
export function fileWords(
  { fileName, lineCount, encoding, inStep, fit }: SubtitlesView,
  editions: StepView['editions'],
): string {
  const lines = `${lineCount.toLocaleString('en')} ${lineCount === 1 ? 'line' : 'lines'}`;
  const words = [`${fileName}: ${lines}, read as ${encoding}.`];
  if (fit) {
    const label = editions.find(({ id }) => id === fit.edition)?.label;
    const copy = label ?? `a copy that runs ${fit.rate.toFixed(3)} times as fast`;
    words.push(
      `By its times it is for: ${copy}. ${fit.matched.toLocaleString('en')} lines agree to ${fit.error.toFixed(2)} s.`,
    );
  }
  if (inStep) words.push('In step by this file.');
  return words.join(' ');
}

/** What the search gave; nothing where nobody has searched. */
export function foundWords(found: (FoundLines & { isAfterTap: boolean }) | undefined): string {
  if (!found) return '';
  const count = found.lines.length;
  if (found.isAfterTap)
    return count === 0
      ? 'In step.'
      : 'In step. To be exact, press one of the next lines as it ends.';
  if (count > 0) return count === 1 ? '1 line' : `${String(count)} lines`;
  if (found.upTo === null) return 'No line with these words.';
  return `No line with these words up to ${formatFilmTime(found.upTo)}. Later ones stay hidden until the film gets there, or until you say that you have seen it.`;
}
