import lunr from 'lunr';
import type { Pack } from '#shared/pack/pack';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { FIELDS, searchDocuments } from './documents';
import type { SerializedIndex } from './postings';

/** `index.json`: lunr's own index, and the words of its dictionary that share a stem. */
export interface IndexFile {
  schema: number;
  /** Stem → the terms that have it; left out where that is only the stem itself. */
  stems: Record<string, string[]>;
  index: SerializedIndex;
}

/** The stem of a term, by lunr's English stemmer. */
export function stemOf(term: string): string {
  return lunr.stemmer(new lunr.Token(term, {})).toString();
}

/** Builds the index of a pack. The pipeline is empty: documents come as terms already. */
export function buildIndex(pack: Omit<Pack, 'manifest'>): IndexFile {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  for (const { boost, ...document } of searchDocuments(pack)) builder.add(document, { boost });
  const stems = new Map<string, string[]>();
  for (const term of Object.keys(builder.invertedIndex).sort()) {
    const stem = stemOf(term);
    stems.set(stem, [...(stems.get(stem) ?? []), term]);
  }
  return {
    schema: SEARCH_SCHEMA,
    stems: Object.fromEntries(
      [...stems].filter(([stem, sharing]) => sharing.length > 1 || sharing[0] !== stem),
    ),
    index: builder.build().toJSON() as SerializedIndex,
  };
}
