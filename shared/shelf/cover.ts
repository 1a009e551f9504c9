/** What a cover shows; which of it, and how, follows from the name of its film alone. */
export interface CoverPlan {
  scene: 'moon' | 'beam' | 'curtain';
  /** Where the light stands: shares of width and height, from the top left. */
  light: { x: number; y: number; r: number };
  /** Heights of the line of hills, from left to right: shares of the cover's height, from the top. */
  hills: readonly (readonly number[])[];
}

const SCENES = ['moon', 'beam', 'curtain'] as const;
const POINTS = 6;

/** The same film has the same cover, on every computer. */
export function coverPlan(id: string): CoverPlan {
  const next = numbersFrom(id);
  const between = (low: number, high: number): number =>
    Math.round((low + (high - low) * next()) * 1000) / 1000;
  const light = { x: between(0.2, 0.8), y: between(0.16, 0.34), r: between(0.09, 0.15) };
  const scene = SCENES[Math.floor(next() * SCENES.length)] ?? 'moon';
  const hills = [0.7, 0.8, 0.9].map((base) =>
    Array.from({ length: POINTS }, () => between(base - 0.06, base + 0.05)),
  );
  return { scene, light, hills };
}

/** Numbers from 0 to 1 that follow from a text (FNV-1a, its bits stirred as MurmurHash3 ends, then xorshift). */
function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // Names that are much alike would otherwise begin alike.
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  state ^= state >>> 16;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
