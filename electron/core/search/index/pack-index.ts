import lunr from 'lunr';
import type { Entry } from '#shared/pack/entry';
import { ENTRY_KINDS } from '#shared/pack/entry-kinds';
import type { Manifest } from '#shared/pack/manifest';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { cutEntries, FIELDS, READABLE_FIELDS, searchDocuments, type Field } from '../documents';
import { searchCode } from '../language/search-language';
import { momentsOf } from '../moments';
import { MemoryBytes } from './byte-source';
import { emptyColumns, type DocumentColumns } from './documents';
import { facetsOf } from './facets';
import { indexBytes } from './index-bytes';
import { notePositions, readBuilder, type PlacedTerm } from './lunr-terms';
import { PackedIndex } from './packed-index';
import { placeTerms } from './placed-terms';
import type { StoredText } from './stored-texts';

/** lunr's builder, filled with the entries of a pack. The pipeline is empty: documents come as terms already. */
export function filledBuilder(pack: Omit<Pack, 'manifest'>, language = 'en'): lunr.Builder {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  notePositions(builder);
  for (const { boost, ...document } of searchDocuments(pack, language))
    builder.add(document, { boost });
  return builder;
}

/** Finds the terms of a pack's entries, and where they stand. */
type FindTerms = (
  pack: Omit<Pack, 'manifest'>,
  language: string,
) => { terms: PlacedTerm[]; lengths: Uint16Array };

const byLunr: FindTerms = (pack, language) =>
  readBuilder(
    filledBuilder(pack, language),
    pack.entries.map(({ id }) => id),
    READABLE_FIELDS,
  );

/** The same as lunr finds, in a third of the time: to see whether an index that is there already is lunr's. */
const byOurselves: FindTerms = (pack, language) => {
  const fields = Object.keys(FIELDS) as Field[];
  const documents = cutEntries(pack, language);
  return placeTerms(
    documents.map((document) => fields.map((field) => document[field])),
    READABLE_FIELDS,
  );
};

/** The same bytes as `packIndexBytes`, sooner and without lunr. @throws RangeError as it does */
export function ownIndexBytes(manifest: IndexedManifest, pack: Omit<Pack, 'manifest'>): Uint8Array {
  return packIndexBytes(manifest, pack, byOurselves);
}

/** What of a manifest its index is made of. */
export type IndexedManifest = Pick<Manifest, 'id' | 'film' | 'language' | 'parts' | 'synonyms'>;

/** The index of a pack, as it is kept: lunr reads the entries, and what it found is written in our form. The same pack gives the same bytes. @throws RangeError where its search language has not been loaded */
export function packIndexBytes(
  { id, film, language, parts, synonyms }: IndexedManifest,
  pack: Omit<Pack, 'manifest'>,
  find = byLunr,
): Uint8Array {
  const { entries } = pack;
  const { terms, lengths } = find(pack, language);
  const { title, year } = film;
  const documents = entries.length;
  return indexBytes({
    meta: {
      schema: SEARCH_SCHEMA,
      lunr: lunr.version,
      language: searchCode(language),
      fields: {
        names: Object.keys(FIELDS),
        boosts: Object.values(FIELDS),
        readable: READABLE_FIELDS,
      },
      documents,
      films: [{ id, title, year, language, synonyms, from: 0, to: documents }],
      kinds: [...ENTRY_KINDS],
    },
    columns: columnsOf(pack, lengths),
    stored: entries.map(storedOf),
    terms,
    facets: facetsOf(pack, parts, language),
  });
}

/** The index of a pack, in memory. */
export function packIndex(pack: Pack): PackedIndex {
  return new PackedIndex(new MemoryBytes(packIndexBytes(pack.manifest, pack)));
}

function storedOf({ id, title, content, asks }: Entry): StoredText {
  return { id, title, body: plainText(content), asks };
}

function columnsOf(pack: Omit<Pack, 'manifest'>, lengths: Uint16Array): DocumentColumns {
  const columns = { ...emptyColumns(pack.entries.length, 0), lengths };
  const moments = momentsOf(pack);
  pack.entries.forEach((entry, doc) => {
    const { id, kind, weight, revealsAt, cues } = entry;
    columns.boosts[doc] = 1 + weight / 2;
    columns.reveals[doc] = revealsAt;
    columns.moments[doc] = moments.get(id) ?? Number.NaN;
    columns.kinds[doc] = ENTRY_KINDS.indexOf(kind);
    columns.timed[doc] = Number(cues.length > 0 || isScene(entry));
  });
  return columns;
}

/** Whether an entry tells of one scene: it is about a moment of its own, as what pops up at one is. */
function isScene({ kind, scenes }: Entry): boolean {
  return kind === 'plot' && scenes.length === 1;
}
