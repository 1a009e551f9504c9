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

/** The places of a term in the documents that are looked for. */
export interface TermPlaces {
  /** For each of them where in `places` its places begin; one more at the end. */
  starts: Uint32Array;
  places: Uint32Array;
}

/**
 * Reads the places of a term in some of its documents.
 * @param docs all documents of the term, in ascending order
 * @param wanted some of these, in ascending order
 */
export function placesIn(bytes: Uint8Array, docs: Uint32Array, wanted: Uint32Array): TermPlaces {
  const starts = new Uint32Array(wanted.length + 1);
  let places = new Uint32Array(wanted.length * 2 + 8);
  let count = 0;
  let next = 0;
  let at = 0;
  for (let i = 0; i < docs.length && next < wanted.length; i += 1) {
    if (docs[i] !== wanted[next]) {
      at = pastPositions(bytes, at);
      continue;
    }
    starts[next] = count;
    next += 1;
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
  starts.fill(count, next);
  return { starts, places };
}
