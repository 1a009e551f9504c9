import type { FilmSeconds } from '../film-time';
import type { EditionMap } from '../watch/edition-map';
import { stayForText } from '../watch/reading-time';
import { linesOf, type Cue } from './cue';

/** A pop-up as a plan has it: in seconds of the reference edition, its body without any form. */
export interface PopUpText {
  title: string;
  text: string;
  at: FilmSeconds;
  until: FilmSeconds;
}

/** Copy second at which a film second is on screen; never falls while film time rises. Below 0 before the file begins. */
export type ToCopy = (film: number) => number;

/** Milliseconds: what a copy leaves less of has no time to be seen. */
const SHORTEST = 1000;

/** A copy second as whole milliseconds of its file, which has none before its first. */
export function copyMilliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000));
}

/**
 * Pop-ups in the time of a copy, by their start. One that the copy has nothing of, or less than a second, is left
 * out. One that loses a part of its time to a cut gets it back after the cut, as far as it takes to read and nothing
 * else comes: so there are never more at once than in the film.
 * @param language of the texts, as BCP 47 names it
 */
export function cuesInCopy(popUps: readonly PopUpText[], toCopy: ToCopy, language = 'en'): Cue[] {
  const cues = popUps
    .filter((popUp) => linesOf(popUp).length > 0)
    .map(({ title, text, at, until }) => ({
      title,
      text,
      start: copyMilliseconds(toCopy(at)),
      end: copyMilliseconds(toCopy(until)),
      needs: Math.round(Math.min(until - at, stayForText(text, language)) * 1000),
    }))
    .filter(({ start, end }) => end - start >= SHORTEST)
    .sort((a, b) => a.start - b.start);
  return cues.map(({ title, text, start, end, needs }) => {
    const next = cues.find((other) => other.start >= end)?.start ?? Infinity;
    return { title, text, start, end: Math.max(end, Math.min(start + needs, next)) };
  });
}

/** Most film seconds that go by in a second of a copy, where it shows the film at all. */
export function fastestRate(map: EditionMap): number {
  const rates = map.slice(1).map(([film, copy], i) => {
    const [filmBefore, copyBefore] = map[i] ?? [film, copy];
    return copy > copyBefore ? (film - filmBefore) / (copy - copyBefore) : 0;
  });
  return Math.max(...rates, 0) || 1;
}
