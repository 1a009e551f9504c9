import type { GrowingBytes } from './growing-bytes';

/** A list is kept whole, a weight for each document of the index, when it holds more than this part of them. */
const DENSE_PART = 1 / 4;

/**
 * The documents of a term, as the scorer reads them: either `count` documents in ascending order with their weights,
 * or for each document of the index its weight, 0 where it does not hold the term.
 */
export interface PostingList {
  isDense: boolean;
  count: number;
  docs: Uint32Array;
  weights: Uint16Array;
}

export function isDense(count: number, documents: number): boolean {
  return count > documents * DENSE_PART;
}

/** Writes a list, at an even place. Weights are above 0. */
export function writePostings(
  out: GrowingBytes,
  { docs, weights, count }: Omit<PostingList, 'isDense'>,
  documents: number,
): void {
  out.align(2);
  if (isDense(count, documents)) {
    const all = new Uint16Array(documents);
    for (let i = 0; i < count; i += 1) all[docs[i] ?? 0] = weights[i] ?? 0;
    out.bytes(new Uint8Array(all.buffer));
    return;
  }
  for (let i = 0; i < count; i += 1) out.uint16(weights[i] ?? 0);
  let before = 0;
  for (let i = 0; i < count; i += 1) {
    const doc = docs[i] ?? 0;
    out.varint(doc - before);
    before = doc;
  }
}

/** Reads a list; its documents into `room`, which has a place for each document that the list may hold. */
export function readPostings(
  bytes: Uint8Array,
  count: number,
  documents: number,
  { docs }: { docs: Uint32Array },
): PostingList {
  const weights = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
  if (isDense(count, documents)) return { isDense: true, count, docs, weights };
  readGaps(bytes, count * 2, count, docs);
  return { isDense: false, count, docs, weights };
}

/** Reads ascending numbers that are written as the steps from one to the next. */
export function readGaps(bytes: Uint8Array, from: number, count: number, into: Uint32Array): void {
  let at = from;
  let value = 0;
  for (let i = 0; i < count; i += 1) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    value += gap;
    into[i] = value;
  }
}
