import type { DocumentColumns, IndexMeta } from './documents';
import { GrowingBytes } from './growing-bytes';
import { IndexWriter } from './index-writer';
import { encodeStored, type StoredText } from './stored-texts';
import type { PlacedTerm } from './lunr-terms';

/** Everything that an index is written from. */
export interface IndexParts {
  meta: IndexMeta;
  columns: DocumentColumns;
  stored: readonly StoredText[];
  /** In the order of their code units. */
  terms: readonly PlacedTerm[];
  facets: readonly [facet: string, docs: Uint32Array][];
}

/** A whole index in memory. */
export function indexBytes({ meta, columns, stored, terms, facets }: IndexParts): Uint8Array {
  const out = new GrowingBytes(1 << 16);
  const sink = {
    write: (bytes: Uint8Array): void => {
      out.bytes(bytes);
    },
  };
  const writer = new IndexWriter(sink, meta, columns);
  const texts = stored.map(encodeStored);
  let end = 0;
  writer.addStored(
    texts,
    Uint32Array.from(texts, ({ length }) => (end += length)),
  );
  for (const { term, docs, positions } of terms) writer.addTerm(term, docs, docs.length, positions);
  for (const [facet, docs] of facets) writer.addFacet(facet, docs, docs.length);
  writer.finish();
  return out.view().slice();
}
