import { emptyColumns, type DocumentColumns, type IndexMeta } from './documents';
import { GrowingBytes } from './growing-bytes';
import { IndexWriter } from './index-writer';
import type { PackedIndex } from './packed-index';
import { pastPositions } from './positions';
import type { ByteSink } from './sections';
import type { TermTable } from './term-table';

/** One of the indexes that are merged: the films of it that stay, and where their documents go. */
interface Part {
  index: PackedIndex;
  /** Document of the old index → of the new one, or -1 where it goes. */
  placeOf: Int32Array;
  keepsAll: boolean;
}

/**
 * Writes one index over what several hold, as if it had been built over all of their documents: every weight is
 * reckoned anew, for how rare a word is and how long texts are is a matter of the whole.
 * @param keeps whether a film stays
 * @throws RangeError where they are of several languages, Error of the file system
 */
export function mergeIndexes(
  indexes: readonly PackedIndex[],
  sink: ByteSink,
  keeps: (film: string, index: PackedIndex) => boolean = () => true,
): void {
  const { parts, meta } = layOut(indexes, keeps);
  const writer = new IndexWriter(sink, meta, joinColumns(parts, meta));
  const ends = new Uint32Array(meta.documents);
  writer.addStored(joinStored(parts, ends), ends);
  mergeTerms(parts, meta.documents, writer);
  mergeFacets(parts, meta.documents, writer);
  writer.finish();
}

function layOut(
  indexes: readonly PackedIndex[],
  keeps: (film: string, index: PackedIndex) => boolean,
): { parts: Part[]; meta: IndexMeta } {
  const [first] = indexes;
  if (!first) throw new RangeError('there is no index to merge');
  const films: IndexMeta['films'] = [];
  const kinds = [...new Set(indexes.flatMap(({ meta }) => meta.kinds))];
  let documents = 0;
  const parts = indexes.map((index) => {
    const placeOf = new Int32Array(index.documents).fill(-1);
    for (const film of index.meta.films) {
      if (!keeps(film.id, index)) continue;
      const from = documents;
      for (let doc = film.from; doc < film.to; doc += 1) placeOf[doc] = documents++;
      films.push({ ...film, from, to: documents });
    }
    return { index, placeOf, keepsAll: !placeOf.includes(-1) };
  });
  const { schema, lunr, language, fields } = first.meta;
  if (indexes.some(({ meta }) => meta.language !== language))
    throw new RangeError('indexes of several languages are not merged');
  return { parts, meta: { schema, lunr, language, fields, documents, films, kinds } };
}

function joinColumns(parts: readonly Part[], meta: IndexMeta): DocumentColumns {
  const width = meta.fields.names.length;
  const joined = emptyColumns(meta.documents, width);
  for (const { index, placeOf } of parts) {
    const lengths = index.lengths();
    const { boosts, reveals, moments, timed, kinds } = index;
    placeOf.forEach((to, from) => {
      if (to < 0) return;
      for (let f = 0; f < width; f += 1)
        joined.lengths[to * width + f] = lengths[from * width + f] ?? 0;
      joined.boosts[to] = boosts[from] ?? 0;
      joined.reveals[to] = reveals[from] ?? 0;
      joined.moments[to] = moments[from] ?? Number.NaN;
      joined.timed[to] = timed[from] ?? 0;
      joined.kinds[to] = meta.kinds.indexOf(index.meta.kinds[kinds[from] ?? 0] ?? '');
    });
  }
  return joined;
}

/** The texts of the films that stay, film by film, in stretches that need no memory to speak of. */
function* joinStored(parts: readonly Part[], ends: Uint32Array): Iterable<Uint8Array> {
  let written = 0;
  for (const { index, placeOf } of parts) {
    for (const { from, to } of index.meta.films) {
      if ((placeOf[from] ?? -1) < 0) continue;
      const { start, end } = index.texts.stretch(from, to);
      for (let doc = from; doc < to; doc += 1)
        ends[placeOf[doc] ?? 0] = written + index.texts.stretch(doc, doc + 1).end - start;
      yield* index.texts.bytes(start, end);
      written += end - start;
    }
  }
}

/**
 * Calls with each term of several dictionaries, in order, and where those that have it have it: part, place, part, place …
 * (flat, for a thousand films have millions of these).
 */
function eachTerm(
  tables: readonly TermTable[],
  call: (term: string, having: readonly number[]) => void,
): void {
  const having = new Map<string, number[]>();
  tables.forEach((table, part) => {
    for (let place = 0; place < table.size; place += 1) {
      const term = table.term(place);
      const known = having.get(term);
      if (known) known.push(part, place);
      else having.set(term, [part, place]);
    }
  });
  const terms = [...having.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const term of terms) call(term, having.get(term) ?? []);
}

function mergeTerms(parts: readonly Part[], documents: number, writer: IndexWriter): void {
  const docs = new Uint32Array(documents);
  const positions = new GrowingBytes();
  eachTerm(
    parts.map(({ index }) => index.words),
    (term, having) => {
      let count = 0;
      positions.clear();
      for (let i = 0; i + 1 < having.length; i += 2) {
        const part = parts[having[i] ?? 0];
        const word = having[i + 1] ?? 0;
        if (!part) continue;
        const { index, placeOf, keepsAll } = part;
        const own = index.held(word).all();
        const { bytes } = index.positions(word);
        if (keepsAll) {
          for (const doc of own) docs[count++] = placeOf[doc] ?? 0;
          positions.bytes(bytes);
          continue;
        }
        let at = 0;
        for (const doc of own) {
          const end = pastPositions(bytes, at);
          const to = placeOf[doc] ?? -1;
          if (to >= 0) {
            docs[count++] = to;
            positions.bytes(bytes.subarray(at, end));
          }
          at = end;
        }
      }
      if (count > 0) writer.addTerm(term, docs, count, positions.view());
    },
  );
}

function mergeFacets(parts: readonly Part[], documents: number, writer: IndexWriter): void {
  const docs = new Uint32Array(documents);
  eachTerm(
    parts.map(({ index }) => index.facets),
    (facet, having) => {
      let count = 0;
      for (let i = 0; i + 1 < having.length; i += 2) {
        const part = parts[having[i] ?? 0];
        for (const doc of part?.index.facetDocuments(having[i + 1] ?? 0) ?? []) {
          const to = part?.placeOf[doc] ?? -1;
          if (to >= 0) docs[count++] = to;
        }
      }
      if (count > 0) writer.addFacet(facet, docs, count);
    },
  );
}
