import type { FieldBoosts } from './bm25';

/** A film whose documents stand together in an index. */
export interface IndexedFilm {
  id: string;
  title: string;
  year: number;
  /** Of its texts, as BCP 47 names it. */
  language: string;
  /** Its documents are those from `from` on, up to the one before `to`. */
  from: number;
  to: number;
  /** Words that mean the same in this pack, in groups. */
  synonyms: readonly (readonly string[])[];
}

/** What an index holds of its documents beside their words: one item of each list for each document. */
export interface DocumentColumns {
  /** Words in each field: those of all fields of the first document, then those of the second. */
  lengths: Uint16Array;
  /** How much a document counts for, by its author's word. */
  boosts: Float32Array;
  /** Film second from which a first-time viewer may know of it. */
  reveals: Float64Array;
  /** Film second of its first moment; NaN where it has none. */
  moments: Float64Array;
  /** 1 where it is about a moment of its own, 0 where its first moment is one of a stretch. */
  timed: Uint8Array;
  /** Place of its kind in the index's list of kinds. */
  kinds: Uint8Array;
}

/** What is read of an index when it is opened, beside its dictionary. */
export interface IndexMeta {
  schema: number;
  /** Version of the lunr that cut the texts. */
  lunr: string;
  /** Of all its films, as far as it matters to a search (`searchCode`): films of two languages have two indexes. */
  language: string;
  documents: number;
  fields: FieldBoosts;
  films: IndexedFilm[];
  kinds: string[];
}

/** Words between the last of a field and the first of the next: a phrase ends with its field. */
export const FIELD_GAP = 1;

/** The place of the first word that cannot be read in the app; a text that can be has fewer words by far. */
export const FIRST_UNREADABLE = 1 << 20;

/** The place of the first word of field `field` after one that begins at `before` and has `length` words. */
export function nextField(field: number, before: number, length: number, readable: number): number {
  return field === readable ? FIRST_UNREADABLE : before + length + FIELD_GAP;
}

export function emptyColumns(documents: number, fields: number): DocumentColumns {
  return {
    lengths: new Uint16Array(documents * fields),
    boosts: new Float32Array(documents),
    reveals: new Float64Array(documents),
    moments: new Float64Array(documents),
    timed: new Uint8Array(documents),
    kinds: new Uint8Array(documents),
  };
}

/** @throws RangeError if what an index says of itself is not of that form */
export function checkedMeta(data: unknown): IndexMeta {
  const { documents, fields, films, kinds, language } = (data ?? {}) as Partial<IndexMeta>;
  const isMeta =
    typeof language === 'string' &&
    Number.isSafeInteger(documents) &&
    Array.isArray(fields?.names) &&
    Array.isArray(fields.boosts) &&
    Number.isSafeInteger(fields.readable) &&
    Array.isArray(kinds) &&
    Array.isArray(films) &&
    films.every(
      (film: Partial<IndexedFilm> | null) =>
        Array.isArray(film?.synonyms) && typeof film.language === 'string',
    );
  if (!isMeta)
    throw new RangeError('these bytes are no search index: it does not say what it holds');
  return data as IndexMeta;
}
