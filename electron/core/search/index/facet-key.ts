/** A filter whose values are words of an entry's facets. */
export type FacetName = 'kind' | 'verdict' | 'person' | 'place' | 'song' | 'film' | 'tag' | 'part';

/** A value of a filter as the index knows it. */
export function facetKey(name: FacetName, word: string): string {
  return `${name}:${word}`;
}
