/** A moment of a film: seconds from the first frame of the pack's reference edition. */
export type FilmSeconds = number & { readonly unit: 'film seconds' };

/** Longest film that a pack may describe: one day. Keeps arithmetic and layouts within reason. */
export const LONGEST_FILM = 24 * 60 * 60;

/**
 * Marks a number as film seconds.
 * @throws RangeError if it is negative, not finite, or longer than a day.
 */
export function filmSeconds(seconds: number): FilmSeconds {
  if (!(seconds >= 0 && seconds <= LONGEST_FILM)) {
    throw new RangeError(
      `${String(seconds)} is no moment of a film: 0 to ${String(LONGEST_FILM)} seconds`,
    );
  }
  return seconds as FilmSeconds;
}

export const FILM_START = filmSeconds(0);

/** The nearest moment inside a film of `runtime` seconds. */
export function clampToFilm(seconds: number, runtime: FilmSeconds): FilmSeconds {
  return filmSeconds(Math.min(Math.max(seconds, 0), runtime));
}

const CLOCK_FORM = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:\.\d{1,3})?)$/;
const SECONDS_FORM = /^\d{1,5}(?:\.\d{1,3})?$/;

/**
 * Reads `h:mm:ss`, `mm:ss` (either with decimals) or plain seconds.
 * @returns undefined if the text is none of these, or has 60 or more minutes or seconds under an hour or a minute.
 */
export function parseFilmTime(text: string): FilmSeconds | undefined {
  const trimmed = text.trim();
  if (SECONDS_FORM.test(trimmed)) return withinADay(Number(trimmed));
  const match = CLOCK_FORM.exec(trimmed);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (seconds >= 60 || (match[1] !== undefined && minutes >= 60)) return undefined;
  return withinADay(hours * 3600 + minutes * 60 + seconds);
}

function withinADay(seconds: number): FilmSeconds | undefined {
  return seconds <= LONGEST_FILM ? filmSeconds(seconds) : undefined;
}

/** `h:mm:ss`, the second that has begun: 4569.9 is `1:16:09`. */
export function formatFilmTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
