import { FootlightError } from '#shared/errors';
import { formatFilmTime } from '#shared/film-time';
import type { Say } from '#shared/language/say';
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
  say: Say,
): string {
  const words = [say('subtitles.file', { file: fileName, count: lineCount, encoding })];
  if (fit) {
    const { edition, rate, matched: count, error: seconds } = fit;
    const label = editions.find(({ id }) => id === edition)?.label;
    const copy = label ?? say('watch.copy.unnamed', { rate });
    words.push(say('subtitles.fitted', { copy, count, seconds }));
  }
  if (inStep) words.push(say('subtitles.in-step'));
  return words.join(' ');
}

/** What the search gave; nothing where nobody has searched. */
export function foundWords(
  found: (FoundLines & { isAfterTap: boolean }) | undefined,
  say: Say,
): string {
  if (!found) return '';
  const count = found.lines.length;
  if (found.isAfterTap) return say(count === 0 ? 'subtitles.tapped' : 'subtitles.tapped.more');
  if (count > 0) return say('subtitles.found', { count });
  if (found.upTo === null) return say('subtitles.found.none');
  return say('subtitles.found.none-up-to', { time: formatFilmTime(found.upTo) });
}
