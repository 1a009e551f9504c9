import type { PackedIndex } from '../index/packed-index';
import type { Scores } from './scores';

/** What begins so many seconds from a moment is at it, whatever else was asked. */
export const NEAR = 180;
/** So far from a moment that is asked for, an entry counts half, in seconds. */
const HALF_AWAY = 60;
/** What is about no moment of its own counts for so much of what is. */
const UNTIMED = 0.2;
/** What the nearness alone is worth, beside the best of the words. */
const ALONE = 0.3;

/** Orders what was found by how near it is to a moment of the film. */
export class Nearness {
  private readonly moments: Float64Array;
  private readonly timed: Uint8Array;
  private readonly base: number;

  constructor(
    index: PackedIndex,
    scores: Scores,
    private readonly moment: number,
  ) {
    this.moments = index.moments;
    this.timed = index.timed;
    let best = 0;
    for (let n = 0; n < scores.count; n += 1) best = Math.max(best, scores.total[n] ?? 0);
    this.base = Math.max(ALONE * best, 0.01);
  }

  /** The score of a document whose words alone would give it `score`. */
  of(doc: number, score: number): number {
    const away = Math.abs((this.moments[doc] ?? Number.NaN) - this.moment);
    const near = away >= 0 ? HALF_AWAY / (HALF_AWAY + away) : 0.01;
    return (this.base + score) * near * (this.timed[doc] === 1 ? 1 : UNTIMED);
  }
}
