import lunr from 'lunr';
import type { Pack } from '#shared/pack/pack';
import { FIELDS, READABLE_FIELDS, searchDocuments } from '../../documents';
import { MemoryBytes } from '../byte-source';
import { emptyColumns, type DocumentColumns } from '../documents';
import { facetsOf } from '../facets';
import { indexBytes } from '../index-bytes';
import { notePositions, readBuilder } from '../lunr-terms';
import { packIndex } from '../pack-index';
import { PackedIndex } from '../packed-index';
import { mergeIndexes } from '../merge-indexes';
import { GrowingBytes } from '../growing-bytes';

/** What a merge of some indexes writes. */
export function mergedBytes(
  indexes: readonly PackedIndex[],
  keeps?: (film: string) => boolean,
): Uint8Array {
  const out = new GrowingBytes();
  const sink = {
    write: (bytes: Uint8Array): void => {
      out.bytes(bytes);
    },
  };
  mergeIndexes(indexes, sink, keeps);
  return out.view().slice();
}

export function indexOf(bytes: Uint8Array): PackedIndex {
  return new PackedIndex(new MemoryBytes(bytes));
}

/** One index over the entries of several packs, built by one of lunr's builders over all of them. */
export function joinedBytes(packs: readonly Pack[]): Uint8Array {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  notePositions(builder);
  const refs: string[] = [];
  packs.forEach((pack, i) => {
    for (const { boost, ...document } of searchDocuments(pack, pack.manifest.language)) {
      const id = `${String(i)}/${document.id}`;
      refs.push(id);
      builder.add({ ...document, id }, { boost });
    }
  });
  const { terms, lengths } = readBuilder(builder, refs, READABLE_FIELDS);
  const alone = packs.map(packIndex);
  const facets = new Map<string, number[]>();
  let from = 0;
  const films = packs.map((pack, i) => {
    for (const [facet, docs] of facetsOf(pack, pack.manifest.parts, pack.manifest.language))
      facets.set(facet, [...(facets.get(facet) ?? []), ...Array.from(docs, (doc) => from + doc)]);
    const [film] = alone[i]?.meta.films ?? [];
    if (!film) throw new RangeError('an index of a pack has a film');
    const placed = { ...film, from, to: from + pack.entries.length };
    from = placed.to;
    return placed;
  });
  const [first] = alone;
  if (!first) throw new RangeError('there is no pack to join');
  return indexBytes({
    meta: { ...first.meta, documents: refs.length, films },
    columns: { ...joinedColumns(alone, refs.length), lengths },
    stored: alone.flatMap((index) =>
      Array.from({ length: index.documents }, (_, doc) => index.texts.of(doc)),
    ),
    terms,
    facets: [...facets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([facet, docs]) => [facet, Uint32Array.from(docs)]),
  });
}

function joinedColumns(indexes: readonly PackedIndex[], documents: number): DocumentColumns {
  const columns = emptyColumns(documents, 0);
  let from = 0;
  for (const index of indexes) {
    columns.boosts.set(index.boosts, from);
    columns.reveals.set(index.reveals, from);
    columns.moments.set(index.moments, from);
    columns.timed.set(index.timed, from);
    columns.kinds.set(index.kinds, from);
    from += index.documents;
  }
  return columns;
}
