export const QUERY_CLASSES = [
  'single',
  'and',
  'or',
  'prefix',
  'near',
  'field',
  'phrase',
  'none',
  'session',
] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/** A query, as Footlight's field takes it and taken apart for those that have another way of asking. */
export interface BenchQuery {
  class: QueryClass;
  text: string;
  /** Folded. All are wanted, but in `or` any; the last may be half typed, but in `phrase`, where they follow each other. */
  words: readonly string[];
  /** One more thing that must hold: who an entry is about, or what it is. */
  filter?: { name: 'person' | 'kind'; value: string };
  /** The word that was misspelt. */
  meant?: string;
}
