import type { FilmSeconds } from '../film-time';
import { copyAt, evenMap, REFERENCE, type EditionMap } from './edition-map';

/** How the viewer's copy runs against the reference edition. */
export interface Step {
  /** Id of one of the pack's editions; null for a copy that is none of them. */
  edition: string | null;
  /** Film seconds for each second of the copy, where no edition says it. */
  rate: number;
  /** Seconds by which the copy is further than the clock alone says. */
  offset: number;
}

/** What a pack says of an edition. */
export interface Edition {
  id: string;
  label: string;
  frameRate?: number | undefined;
  points: EditionMap;
}

/** A press at the moment when a landmark was seen. */
export interface Tap {
  /** Seconds on the clock that runs beside the copy, uncorrected. */
  copy: number;
  film: FilmSeconds;
}

/**
 * How well taps agree with what was made of them. `one`: a single tap, which fixes the offset only. `sure`: the copy
 * has a name, and no other would fit. `close`: several copies would fit as well, so the one that was taken before stays.
 * `unknown`: no copy that we know runs like this. `unfit`: the taps contradict each other.
 */
export type FitQuality = 'one' | 'sure' | 'close' | 'unknown' | 'unfit';

export interface Fit {
  step: Step;
  quality: FitQuality;
  /** Root of the mean square of what is left between each tap and its landmark, in seconds. */
  error: number;
}

/** How late a person presses: about the mean of simple reactions to a sight, in seconds. */
export const REACTION = 0.25;

/** How much reactions scatter around that, in seconds. */
const SCATTER = 0.12;

/** What may be left after a fit: what reactions scatter, and what a landmark's time is off itself, in seconds. */
const LARGEST_ERROR = 0.6;

/** One copy is told from another when the taps speak for it twenty to one (the logarithm of that). */
const CLEAR = Math.log(20);

/** Beyond these rates no film is shown: the taps are wrong. */
const LEAST_RATE = 0.9;
const GREATEST_RATE = 1.12;

/** Frame rates that copies of films have. A film made for one and shown at another runs at their ratio. */
const FRAME_RATES = [23.976, 24, 25] as const;

/** The map that a step names. */
export function mapOf(step: Step, editions: readonly Edition[]): EditionMap {
  const edition = editions.find(({ id }) => id === step.edition);
  return edition?.points ?? (step.rate === 1 ? REFERENCE : evenMap(step.rate));
}

/**
 * What taps of one uninterrupted run say of the copy. The taps' own times are late by a reaction each.
 * @param present the step taken so far, kept as far as the taps cannot tell
 */
export function fitTaps(
  taps: readonly Tap[],
  editions: readonly Edition[],
  present: Step,
): Fit | undefined {
  const last = taps.at(-1);
  if (!last) return undefined;
  if (taps.length === 1) return { ...under(present, [last], editions), quality: 'one' };

  const [best, ...others] = candidates(editions)
    .map((step) => under(step, taps, editions))
    .sort((a, b) => a.error - b.error);
  if (best && best.error <= LARGEST_ERROR) {
    const rivals = others.filter(({ error }) => evidence(best.error, error, taps.length) < CLEAR);
    if (rivals.length === 0) return { ...best, quality: 'sure' };
    const kept = [best, ...rivals].find(({ step }) => isSameCopy(step, present));
    return { ...(kept ?? best), quality: 'close' };
  }
  const rate = slopeOf(taps);
  // Taps at one instant have no slope at all.
  if (!(rate >= LEAST_RATE && rate <= GREATEST_RATE)) {
    return { ...under(present, [last], editions), quality: 'unfit' };
  }
  return { ...under({ edition: null, rate, offset: 0 }, taps, editions), quality: 'unknown' };
}

/** Every copy that we know of: the pack's editions, and other frame rates that a film may be shown at. */
function candidates(editions: readonly Edition[]): Step[] {
  const named = editions.map(({ id }) => ({ edition: id, rate: 1, offset: 0 }));
  const made = editions[0]?.frameRate;
  if (made === undefined) return named;
  const known = editions.map(({ frameRate }) => frameRate);
  const others = FRAME_RATES.filter((rate) => !known.includes(rate));
  return [...named, ...others.map((rate) => ({ edition: null, rate: rate / made, offset: 0 }))];
}

/** The offset that fits taps best if the copy is the one of `step`, and what error that leaves. */
function under(
  step: Step,
  taps: readonly Tap[],
  editions: readonly Edition[],
): Omit<Fit, 'quality'> {
  const map = mapOf(step, editions);
  const offsets = taps.map(({ copy, film }) => copyAt(map, film) + REACTION - copy);
  const offset = offsets.reduce((sum, each) => sum + each, 0) / offsets.length;
  const squares = offsets.reduce((sum, each) => sum + (each - offset) ** 2, 0);
  return { step: { ...step, offset }, error: Math.sqrt(squares / offsets.length) };
}

/** Logarithm of how much likelier some taps are under one error than under another, by normal scatter. */
function evidence(less: number, more: number, taps: number): number {
  return (taps * (more ** 2 - less ** 2)) / (2 * SCATTER ** 2);
}

/** Film seconds for each second of the copy, by least squares. */
function slopeOf(taps: readonly Tap[]): number {
  const meanCopy = taps.reduce((sum, { copy }) => sum + copy, 0) / taps.length;
  const meanFilm = taps.reduce((sum, { film }) => sum + film, 0) / taps.length;
  let both = 0;
  let squares = 0;
  for (const { copy, film } of taps) {
    both += (copy - meanCopy) * (film - meanFilm);
    squares += (copy - meanCopy) ** 2;
  }
  return both / squares;
}

function isSameCopy(a: Step, b: Step): boolean {
  return a.edition === b.edition && (a.edition !== null || a.rate === b.rate);
}
