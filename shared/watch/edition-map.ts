/**
 * How a copy of the film runs against the reference edition: straight lines between points of (film second, copy
 * second), both never falling. A stretch that the copy lacks is a step in film time, one that it adds is a step in copy time.
 */
export type EditionMap = readonly (readonly [film: number, copy: number])[];

/** The map of a copy that runs evenly, at `rate` film seconds for each of its own. */
export function evenMap(rate: number): EditionMap {
  return [
    [0, 0],
    [rate, 1],
  ];
}

/** The reference edition itself. */
export const REFERENCE: EditionMap = evenMap(1);

/** Film second on screen when the copy has run for `copy` seconds. Before and after the points the outer lines go on. */
export function filmAt(map: EditionMap, copy: number): number {
  const { from, to } = lineAt(map, COPY, copy);
  return from[FILM] + ((copy - from[COPY]) * (to[FILM] - from[FILM])) / (to[COPY] - from[COPY]);
}

/** Copy second at which a film second is on screen; of a stretch that the copy lacks, the second of the cut. */
export function copyAt(map: EditionMap, film: number): number {
  const { from, to } = lineAt(map, FILM, film);
  return from[COPY] + ((film - from[FILM]) * (to[COPY] - from[COPY])) / (to[FILM] - from[FILM]);
}

/** Film seconds for each second of the copy, from `copy` on: 0 in a stretch that the film does not have. */
export function rateAt(map: EditionMap, copy: number): number {
  const { from, to } = lineAt(map, COPY, copy);
  return (to[FILM] - from[FILM]) / (to[COPY] - from[COPY]);
}

/** The next copy second after `copy` at which the rate changes or film time steps, if there is one. */
export function nextBend(map: EditionMap, copy: number): number | undefined {
  // The outermost points bend nothing: their lines go on.
  return map.slice(1, -1).find((point) => point[COPY] > copy)?.[COPY];
}

const FILM = 0;
const COPY = 1;
type Axis = typeof FILM | typeof COPY;

interface Line {
  from: EditionMap[number];
  to: EditionMap[number];
}

/** The line that holds from a second of one axis on. Lines of no length along that axis are passed by. */
function lineAt(map: EditionMap, axis: Axis, second: number): Line {
  let found: Line | undefined;
  for (const [i, from] of map.entries()) {
    const to = map[i + 1];
    if (!to || to[axis] <= from[axis]) continue;
    if (found && from[axis] > second) break;
    found = { from, to };
  }
  if (!found) throw new RangeError('An edition map needs two points that differ.');
  return found;
}
