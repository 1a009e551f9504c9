/** A stretch of the film in seconds; of a line of subtitles this is all that is wanted here. */
export interface Stretch {
  start: number;
  end: number;
}

/** How long the scenes of a new pack are about: five minutes. */
const USUAL_SCENE = 300;
const MOST_SCENES = 60;

/** So near to another border none is set. */
const SHORTEST_SCENE = 45;

/** A pause in a conversation is shorter than this. */
export const SHORTEST_SILENCE = 4;

/** How many scenes a stretch of so many seconds gets. */
function sceneCount(seconds: number): number {
  return Math.min(Math.max(Math.round(seconds / USUAL_SCENE), 1), MOST_SCENES);
}

/** Whole seconds that cut `seconds` into scenes of one length, both ends included. */
export function evenBorders(seconds: number): number[] {
  const count = sceneCount(seconds);
  const inner = Array.from({ length: count - 1 }, (_, index) =>
    Math.round(((index + 1) * seconds) / count),
  );
  return [0, ...inner, seconds];
}

/** Where nobody speaks for `SHORTEST_SILENCE` seconds or longer, in order; before the first line and after the last, too. */
export function silences(lines: readonly Stretch[], seconds: number): Stretch[] {
  const found: Stretch[] = [];
  let spokenUntil = 0;
  for (const { start, end } of [...lines, { start: seconds, end: seconds }].sort(
    (a, b) => a.start - b.start,
  )) {
    const until = Math.min(start, seconds);
    if (until - spokenUntil >= SHORTEST_SILENCE) found.push({ start: spokenUntil, end: until });
    spokenUntil = Math.max(spokenUntil, end);
  }
  return found;
}

/**
 * Cuts a film where its subtitles are silent for longest: a scene mostly changes while nobody speaks. Each border lies in
 * the middle of its silence, on a whole second.
 * @returns both ends included
 */
export function silentBorders(lines: readonly Stretch[], seconds: number): number[] {
  const borders = [0, seconds];
  const longestFirst = silences(lines, seconds).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const { start, end } of longestFirst) {
    if (borders.length > sceneCount(seconds)) break;
    const middle = Math.round((start + end) / 2);
    if (borders.every((border) => Math.abs(border - middle) >= SHORTEST_SCENE))
      borders.push(middle);
  }
  return borders.sort((a, b) => a - b);
}
