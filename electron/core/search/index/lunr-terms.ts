import type lunr from 'lunr';
import { nextField } from './documents';
import { placedTerm } from './placed-terms';

/** A term, the documents that hold it in ascending order, and where in them it stands (as `Weigher.weigh` takes it). */
export interface PlacedTerm {
  term: string;
  docs: Uint32Array;
  positions: Uint8Array;
}

/** What of lunr's builder is read, once the documents are in it: its typings hold none of it. */
interface FilledBuilder {
  _fields: Record<string, unknown>;
  _documents: Record<string, unknown>;
  fieldLengths: Record<string, number>;
  /** Term → field → document → metadata; `index` are the term's places among the words of the field. */
  invertedIndex: Record<string, Record<string, Record<string, { index: number[] }>>>;
}

/** A builder that notes where each word stands. */
export function notePositions(builder: lunr.Builder): void {
  (builder as lunr.Builder & { metadataWhitelist: string[] }).metadataWhitelist = ['index'];
}

/**
 * Reads what lunr has made of the documents, before it reckons its vectors.
 * @param refs the documents in the order in which they were added
 * @param readable so many fields, the first ones, can be read in the app
 * @returns terms in the order of their code units, and the words of each field, document by document
 */
export function readBuilder(
  builder: lunr.Builder,
  refs: readonly string[],
  readable: number,
): { terms: PlacedTerm[]; lengths: Uint16Array } {
  const { _fields, fieldLengths, invertedIndex } = builder as unknown as FilledBuilder;
  const fields = Object.keys(_fields);
  const lengths = Uint16Array.from(
    refs.flatMap((ref) => fields.map((field) => fieldLengths[`${field}/${ref}`] ?? 0)),
  );
  const placeOf = new Map(refs.map((ref, place) => [ref, place]));
  const terms = Object.keys(invertedIndex)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((term) => placed(term, invertedIndex[term] ?? {}, { fields, lengths, placeOf, readable }));
  return { terms, lengths };
}

interface Layout {
  fields: readonly string[];
  lengths: Uint16Array;
  placeOf: ReadonlyMap<string, number>;
  readable: number;
}

function placed(
  term: string,
  byField: Record<string, Record<string, { index: number[] }>>,
  { fields, lengths, placeOf, readable }: Layout,
): PlacedTerm {
  const places = new Map<number, number[]>();
  fields.forEach((field, f) => {
    for (const [ref, { index }] of Object.entries(byField[field] ?? {})) {
      const doc = placeOf.get(ref) ?? 0;
      let base = 0;
      for (let g = 0; g < f; g += 1)
        base = nextField(g + 1, base, lengths[doc * fields.length + g] ?? 0, readable);
      const known = places.get(doc) ?? [];
      known.push(...index.map((at) => base + at));
      places.set(doc, known);
    }
  });
  return placedTerm(term, places);
}
