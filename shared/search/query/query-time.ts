import { LONGEST_FILM } from '../../film-time';
import { isBreak } from './marks';
import { lengthsAt, UNIT_WORDS } from './time-lengths';
import type { TimeAt } from './time-lengths';

/** `1:12`, `72:30`, `1:12:30`, each with decimals of a second. */
const CLOCK = /(\d{1,4}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?/y;
const BARE_MINUTES = /\d{1,4}(?:[.,]\d{1,3})?(?!:)/y;
/** What may stand between a time and the blank after it. */
const PUNCTUATION = /[.,;:!?)\]…]*/y;

function endsAt(text: string, place: number): boolean {
  PUNCTUATION.lastIndex = place;
  PUNCTUATION.exec(text);
  return isBreak(text.charAt(PUNCTUATION.lastIndex));
}

/** Two parts are hours and minutes up to 9, as a film's length is written, and minutes and seconds from 10 on. */
function clockAt(text: string, start: number): TimeAt | undefined {
  CLOCK.lastIndex = start;
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [third, decimals] = [match[3], match[4]];
  const end = start + match[0].length;
  if (second >= 60 || Number(third ?? 0) >= 60) return undefined;
  const fraction = Number(`0.${decimals ?? '0'}`);
  if (third !== undefined) {
    return { seconds: first * 3600 + second * 60 + Number(third) + fraction, end };
  }
  const isHours = first < 10 && decimals === undefined;
  return { seconds: (first * 60 + second) * (isHours ? 60 : 1) + fraction, end };
}

/** The time of a film that is written at a place of a text and stands by itself, such as `1:12` or `72 min`. */
export function timeAt(text: string, start: number): TimeAt | undefined {
  const found =
    clockAt(text, start) ?? lengthsAt(text, start).findLast(({ end }) => endsAt(text, end));
  if (!found || found.seconds > LONGEST_FILM) return undefined;
  return endsAt(text, found.end) ? found : undefined;
}

/** As `timeAt`, but a bare number counts too, as minutes. */
export function filterTimeAt(text: string, start: number): TimeAt | undefined {
  const found = timeAt(text, start);
  if (found) return found;
  BARE_MINUTES.lastIndex = start;
  const number = BARE_MINUTES.exec(text)?.[0];
  if (number === undefined) return undefined;
  const seconds = Number(number.replace(',', '.')) * 60;
  const end = start + number.length;
  return seconds <= LONGEST_FILM && endsAt(text, end) ? { seconds, end } : undefined;
}

/**
 * Reads a time as people write it: `1:12` is an hour and twelve minutes, `72:30` are minutes and seconds;
 * `1:12:30`, `1h12`, `1h 12m`, `72min`, `72 minutes`, `90s`.
 * @returns film seconds; undefined for a bare number, which may be a year, for more than a day, and for anything else
 */
export function parseQueryTime(text: string): number | undefined {
  const trimmed = text.trim();
  const found = timeAt(trimmed, 0);
  return found?.end === trimmed.length ? found.seconds : undefined;
}

/** Whether a text that is no time may become one as the viewer goes on typing: `1:`, `1:1`, `1h 12mi`. */
export function isBegunTime(text: string): boolean {
  const unit = /[a-z]*$/i.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - unit.length);
  const units = UNIT_WORDS.filter((word) => word.startsWith(unit.toLowerCase()));
  const endings = [...units, ...(unit === '' ? ['0', '00'] : [])];
  return endings.some((ending) => parseQueryTime(before + ending) !== undefined);
}
