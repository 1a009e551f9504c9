import { LARGEST_CORRECTION } from '#core/playback/step-clock';
import type { FilmSeconds } from '#shared/film-time';
import type { Anchor } from '#shared/watch/clock';

/** A difference between the player's word and the clock that nobody would see, in seconds. */
const UNSEEN = 0.008;

/** A player this near to where the film was taken to be is taken up without a break: open notes stay. In seconds. */
const SAME_PLACE = 5;

/** Where the film was by the clock, and is by the player's word, at the same instant. */
interface Word {
  before: { anchor: Anchor; position: FilmSeconds };
  after: { anchor: Anchor; position: FilmSeconds };
  /** The first word of a player that is followed from now on. */
  isFirst: boolean;
  isJump: boolean;
  /** How far was watched. */
  frontier: FilmSeconds;
}

/**
 * What the word of a player means for a viewing: the film is somewhere else by a jump (`leapt`) or was there all the time
 * (`found`), the clock was a little off (`corrected`), the film stops, goes on, or is a moment further or back than reckoned (`moved`), or
 * nothing that anyone would see (`same`).
 */
export function meaningOf({
  before,
  after,
  isFirst,
  isJump,
  frontier,
}: Word): 'leapt' | 'found' | 'corrected' | 'moved' | 'same' {
  const off = Math.abs(after.position - before.position);
  // Whoever lets a player be followed a little beyond what was watched has watched on there, as with a tap.
  if (isFirst && after.position > frontier + LARGEST_CORRECTION) return 'leapt';
  if (isFirst) return off > SAME_PLACE ? 'found' : 'corrected';
  if (isJump) return 'leapt';
  const isTurned =
    before.anchor.playing !== after.anchor.playing || before.anchor.rate !== after.anchor.rate;
  return isTurned || off > UNSEEN ? 'moved' : 'same';
}
