/**
 * Where a term stands: for each document how many times, then the first place and the steps to the next ones. Places
 * count the words of all fields, with a gap between two fields.
 */

/** The byte after the places of the document whose places begin at `at`. */
export function pastPositions(bytes: Uint8Array, at: number): number {
  let end = at;
  let byte = bytes[end++] ?? 0;
  let left = byte & 0x7f;
  for (let shift = 7; byte > 0x7f; shift += 7) {
    byte = bytes[end++] ?? 0;
    left |= (byte & 0x7f) << shift;
  }
  // A number ends with a byte whose highest bit is 0.
  while (left > 0) left -= ((bytes[end++] ?? 0) >> 7) ^ 1;
  return end;
}

/** So many documents further on, it is written where their places begin: the places of a common word are long. */
const LEAP = 128;
const NO_LEAPS = new Uint32Array(0);

/** How many leaps are written for a term of so many documents. */
export function leapsFor(documents: number): number {
  return documents === 0 ? 0 : Math.floor((documents - 1) / LEAP);
}

/** Where the places of each 128th document of a term begin, but for the first one. */
export function leapsOf(bytes: Uint8Array, documents: number): Uint32Array {
  if (documents <= LEAP) return NO_LEAPS;
  const leaps = new Uint32Array(leapsFor(documents));
  let at = 0;
  for (let leap = 0; leap < leaps.length; leap += 1) {
    for (let i = 0; i < LEAP; i += 1) at = pastPositions(bytes, at);
    leaps[leap] = at;
  }
  return leaps;
}

/** Where a term stands in each of its documents. */
export interface Positions {
  bytes: Uint8Array;
  /** As `leapsOf` finds them. */
  leaps: Uint32Array;
}

/** The places of a term in the documents that are looked for. */
export interface TermPlaces {
  /** For each of them where in `places` its places begin; one more at the end. */
  starts: Uint32Array;
  places: Uint32Array;
}

/**
 * Reads the places of a term in some of its documents.
 * @param ranks of these among all documents of the term, in ascending order
 */
export function placesIn({ bytes, leaps }: Positions, ranks: Uint32Array): TermPlaces {
  const starts = new Uint32Array(ranks.length + 1);
  let places = new Uint32Array(ranks.length * 2 + 8);
  let count = 0;
  let rank = 0;
  let at = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const wanted = ranks[i] ?? 0;
    const leap = Math.floor(wanted / LEAP);
    if (leap * LEAP > rank) {
      rank = leap * LEAP;
      at = leaps[leap - 1] ?? 0;
    }
    for (; rank < wanted; rank += 1) at = pastPositions(bytes, at);
    rank += 1;
    starts[i] = count;
    let byte = bytes[at++] ?? 0;
    let left = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      left |= (byte & 0x7f) << shift;
    }
    if (count + left > places.length) {
      const room = new Uint32Array((count + left) * 2);
      room.set(places);
      places = room;
    }
    let place = 0;
    for (; left > 0; left -= 1) {
      byte = bytes[at++] ?? 0;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 0x7f) << shift;
      }
      place += step;
      places[count++] = place;
    }
  }
  starts[ranks.length] = count;
  return { starts, places };
}
