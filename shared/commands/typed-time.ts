import { parseFilmTime, type FilmSeconds } from '../film-time';
import { fold } from '../search/pipeline';

/** Words that may stand before a time, whole or begun. */
const LEADS = ['jump', 'go', 'to', 'at', 'the', 'time', 'moment'];

/** The moment that a typed text names: `0:42:10`, `42:10`, `2530`, alone or as in `jump to 42:10`. */
export function typedTime(typed: string): FilmSeconds | undefined {
  const words = typed.trim().split(/\s+/);
  const time = words.pop() ?? '';
  const isLedTo = words.every((word) => LEADS.some((lead) => lead.startsWith(fold(word))));
  return isLedTo ? parseFilmTime(time) : undefined;
}

/** Whether a text can be meant as nothing but a time. */
export function isSurelyTime(typed: string): boolean {
  return typed.includes(':');
}
