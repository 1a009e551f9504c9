/** lunr's settings of BM25: how soon more of a word counts no more, and how much a long text is held back. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** Weights are kept as whole numbers of this part of one: finer than the three decimals that lunr rounds to. */
const STEPS = 1500;
const MOST = 0xffff;

/** Fields that are indexed, in lunr's order, and how much a word in each counts. */
export interface FieldBoosts {
  names: readonly string[];
  boosts: readonly number[];
  /** So many of them, the first ones, can be read in the app. */
  readable: number;
}

/** By how much a text of `length` words is held back, where texts of its field have `average`. */
export function lengthNorm(length: number, average: number): number {
  return SATURATION * (1 - LENGTH + LENGTH * (length / average));
}

/** What `frequency` times the same word in a field are worth, but for the rarity of the word. */
export function termWeight(frequency: number, norm: number): number {
  return ((SATURATION + 1) * frequency) / (norm + frequency);
}

/** lunr's measure of how much a term tells. @param holding fields of documents that hold the term */
export function inverseFrequency(holding: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
}

/** A weight as it is kept: at least 1, so that no word goes lost. */
export function keptWeight(weight: number): number {
  return Math.min(MOST, Math.max(1, Math.round(weight * STEPS)));
}

export function weightOf(kept: number): number {
  return kept / STEPS;
}
