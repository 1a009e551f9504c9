import lunr from 'lunr';
import type { Pack } from '#shared/pack/pack';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { FIELDS, searchDocuments } from './documents';
import { turnRound, type PostingLists } from './postings';

/** `index.json`: lunr's index turned round, and the words of its dictionary that share a stem. */
export interface IndexFile extends PostingLists {
  schema: number;
  /** Stem → the terms that have it; left out where that is only the stem itself. */
  stems: Record<string, string[]>;
}

/** The stem of a term, by lunr's English stemmer. */
export function stemOf(term: string): string {
  return lunr.stemmer(new lunr.Token(term, {})).toString();
}

/** lunr's index of a pack. The pipeline is empty: documents come as terms already. */
export function lunrIndex(pack: Omit<Pack, 'manifest'>): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  for (const { boost, ...document } of searchDocuments(pack)) builder.add(document, { boost });
  return builder.build();
}

/** Builds the index of a pack, as it is kept. */
export function buildIndex(pack: Omit<Pack, 'manifest'>): IndexFile {
  const lists = turnRound(lunrIndex(pack));
  return { schema: SEARCH_SCHEMA, stems: Object.fromEntries(stemsOf(lists.terms)), ...lists };
}

/** Stem → the terms that have it; left out where that is only the stem itself. */
export function stemsOf(terms: readonly string[]): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const term of terms) {
    const stem = stemOf(term);
    const sharing = stems.get(stem);
    if (sharing) sharing.push(term);
    else stems.set(stem, [term]);
  }
  return new Map(
    [...stems].filter(([stem, [first, ...more]]) => more.length > 0 || first !== stem),
  );
}
